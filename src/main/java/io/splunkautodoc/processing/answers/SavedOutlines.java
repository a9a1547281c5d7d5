package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.diff.Outlining;
import io.splunkautodoc.database.AnswerName;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.database.SavedAnswer;
import io.splunkautodoc.database.SavedAnswers;
import io.splunkautodoc.processing.answers.text.AnswerText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Outlines of answers about large runs, kept in the database: what takes long is found once,
 * whichever node is asked and however often it is started. Blocks. Thread-safe.
 */
final class SavedOutlines {
  /** With so many settings an answer takes a second or longer. */
  static final long MANY_SETTINGS = 20_000;

  /** Longer than any answer takes. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Raise it with every change of what paths or findings say. */
  private static final int ANALYSIS = 9;

  private final SavedAnswers answers;
  private final String program;

  /**
   * @param program its version: another one may answer otherwise
   */
  SavedOutlines(SavedAnswers answers, String program) {
    this.answers = answers;
    this.program = program;
  }

  /** Whether answers about it are worth saving. */
  static boolean isLarge(ReadableRun run) {
    return run.settings() > MANY_SETTINGS;
  }

  /** What the answer is saved as. */
  AnswerName name(ReadableRun run, OutlineQuestion<?> question) {
    return new AnswerName(run.id(), question.name(), basis(run));
  }

  private String basis(ReadableRun run) {
    return "parser %d, clients %s, analysis %d of %s"
        .formatted(run.parserVersion(), run.clientsRevision(), ANALYSIS, program);
  }

  /** The run with no answers but those that still hold. */
  ReadableRun current(ReadableRun run) {
    String basis = basis(run);
    return run.with(
        run.saved().stream()
            .filter(saved -> saved.basis().equals(basis))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the caller is to find an answer that nobody has asked for yet. */
  Future<Boolean> begin(ReadableRun run, OutlineQuestion<?> question) {
    return answers.begin(name(run, question), LONGEST);
  }

  <T> Optional<Outlined<T>> find(ReadableRun run, OutlineQuestion<T> question) {
    return Blocking.result(answers.find(name(run, question)))
        .map(saved -> outlined(saved, question.type()));
  }

  /**
   * Saves an answer, so that its items need no longer be held.
   *
   * @return empty where the run has gone
   */
  <T> Optional<Outlined<T>> save(
      ReadableRun run, OutlineQuestion<T> question, Outlining<T> answer) {
    Buffer outline = AnswerText.of(answer.outline());
    return Blocking.result(
            answers.save(name(run, question), outline, AnswerText.blocks(answer.items())))
        .map(saved -> outlined(saved, question.type()));
  }

  private <T> Outlined<T> outlined(SavedAnswer saved, Class<T> type) {
    return new Outlined<>(
        AnswerText.outline(saved.outline()), items -> items(saved.id(), items, type));
  }

  private <T> Map<Integer, T> items(long id, Collection<Integer> wanted, Class<T> type) {
    Set<Integer> places = AnswerText.places(wanted);
    Map<Integer, Buffer> blocks = Blocking.result(answers.blocks(id, places));
    if (blocks.size() < places.size()) {
      throw new RejectedExecutionException("the run was read again or has other clients");
    }
    Map<Integer, T> items = new HashMap<>();
    blocks.forEach((place, block) -> items.putAll(AnswerText.items(place, block, wanted, type)));
    return items;
  }
}
