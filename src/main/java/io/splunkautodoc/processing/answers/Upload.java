package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.diff.Outlining;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.database.ReadProblem;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.database.RunProblem;
import io.splunkautodoc.database.RunSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** A run that was read, as questions see it. What it loads is kept for others. Blocks. */
public final class Upload {
  private static final int CLIENTS = 10_000;
  private static final int PROBLEMS = 5_000;
  private static final int MOST_PROBLEMS = 100_000;
  private static final long CLIENT_BYTES = 400;
  private static final long CLASS_BYTES = 20_000;

  private final ReadableRun run;
  private final AnswerParts parts;

  Upload(ReadableRun run, AnswerParts parts) {
    this.run = run;
    this.parts = parts;
  }

  private record Part(int runId, Object version, Object what) {}

  /** A part of its files. */
  public Deployment deployment(Needs needs) {
    return kept(
            needs,
            () -> new Loading(parts.reader(), parts.limits().mostBytes()).load(run.id(), needs),
            Loading.Loaded::weight)
        .deployment();
  }

  /** Whether its owner gave a list of clients. */
  public boolean hasClients() {
    return run.clientsRevision() != null;
  }

  /** Another run that was read. */
  Upload other(ReadableRun another) {
    return new Upload(another, parts);
  }

  /**
   * The answer to another question about it. Waits for nobody who is asked the same: he may be
   * waiting for this thread.
   */
  <T> T answer(Question<T> question) {
    AnswerKey key = AnswerKey.of(run, question);
    return parts
        .kept()
        .<T>find(key)
        .orElseGet(
            () -> {
              T answer = question.answer(this);
              parts.kept().add(key, answer, question.weight(answer));
              return answer;
            });
  }

  /** Whether answers about it are saved. */
  boolean isLarge() {
    return SavedOutlines.isLarge(run);
  }

  /** An answer that was saved. */
  <T> Optional<Outlined<T>> saved(OutlineQuestion<T> question) {
    return parts.saved().find(run, question);
  }

  /** Saves an answer where the run is still there. */
  <T> Outlined<T> save(OutlineQuestion<T> question, Outlining<T> answer) {
    return parts.saved().save(run, question, answer).orElseGet(() -> OutlineQuestion.held(answer));
  }

  /** What is not the same in another run and this one. */
  TwoRuns comparedWith(ReadableRun before) {
    Differences differences =
        kept(
            "other than " + before.id() + " read by " + before.parserVersion(),
            () -> Differences.load(parts.differences(), before.id(), run.id()),
            Differences::weight);
    long most = parts.limits().mostBytes();
    return new TwoRuns(
        differences,
        parts.differences(),
        new Loading(parts.reader(), most),
        new NamedStanzas(parts.differences(), most),
        before.id(),
        run.id());
  }

  /** What it was made of. */
  RunSource source() {
    return Blocking.result(parts.reader().source(run.id())).orElseThrow();
  }

  /** What is wrong with its archives, the first of it. */
  List<RunProblem> archiveProblems(int most) {
    return Blocking.result(parts.reader().runProblems(run.id(), most));
  }

  /** The clients that its owner listed, in the order of the list. */
  public List<Client> clients() {
    return hasClients()
        ? kept(
            "clients " + run.clientsRevision(),
            this::loadClients,
            clients -> clients.size() * CLIENT_BYTES)
        : List.of();
  }

  /** Who gets what, by a deployment server of that version. */
  public Resolver serverClasses(SplunkVersion version) {
    return kept(
        version,
        () ->
            new Resolver(
                ServerClasses.of(
                    deployment(Needs.serverClasses()), ClassOptions.CURRENT.at(version))),
        resolver -> resolver.serverClasses().classes().size() * CLASS_BYTES);
  }

  /** What is wrong in its files, by path; the first {@value #MOST_PROBLEMS}. */
  public Map<String, List<Problem>> problems() {
    Map<String, List<Problem>> byPath = new HashMap<>();
    int entry = -1;
    int position = -1;
    int read = 0;
    List<ReadProblem> page;
    do {
      page = Blocking.result(parts.reader().problems(run.id(), entry, position, PROBLEMS));
      for (ReadProblem each : page) {
        byPath.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each.problem());
        entry = each.entry();
        position = each.position();
      }
      read += page.size();
    } while (page.size() == PROBLEMS && read < MOST_PROBLEMS);
    return byPath;
  }

  private List<Client> loadClients() {
    List<Client> all = new ArrayList<>();
    List<Client> page;
    do {
      page = Blocking.result(parts.clients().page(run.id(), all.size(), CLIENTS));
      all.addAll(page);
    } while (page.size() == CLIENTS);
    return List.copyOf(all);
  }

  /** Its key is never one of a question, so that whoever is waited for has begun. */
  private <T> T kept(Object what, Supplier<T> maker, ToLongFunction<T> weigh) {
    Part key = new Part(run.id(), String.valueOf(run.parserVersion()), what);
    Kept.Claim<T> claim = parts.kept().claim(key);
    if (claim.isMine()) {
      parts.kept().make(key, claim.future(), maker, weigh);
    }
    return Blocking.result(claim.future());
  }
}
