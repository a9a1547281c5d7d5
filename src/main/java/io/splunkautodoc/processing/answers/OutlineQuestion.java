package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.diff.Outlining;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an answer consists of, to compare it with that about another run. Of a large run it is saved
 * once it is found.
 *
 * @param <T> what the answer has many of
 */
sealed interface OutlineQuestion<T> extends Question<Outlined<T>> {
  /** What it is saved as, up to 64 characters. */
  String name();

  Class<T> type();

  /** The answer, however long it takes. */
  Outlining<T> find(Upload upload);

  @Override
  default Outlined<T> answer(Upload upload) {
    return upload.isLarge()
        ? upload.saved(this).orElseGet(() -> upload.save(this, find(upload)))
        : held(find(upload));
  }

  /** Reading a saved answer back is short work. */
  @Override
  default long settings(ReadableRun run) {
    boolean isSaved = run.saved().stream().anyMatch(saved -> saved.question().equals(name()));
    return isSaved ? 0 : run.settings();
  }

  @Override
  default long weight(Outlined<T> answer) {
    return answer.weight();
  }

  /** One whose items stay in memory. */
  static <T> Outlined<T> held(Outlining<T> found) {
    return new Outlined<>(
        found.outline(),
        places ->
            places.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), found.items()::get)));
  }

  /**
   * Of data paths; its items stand on {@linkplain DataPath#anywhere no host}.
   *
   * @param version of the deployment server
   */
  record Paths(SplunkVersion version) implements OutlineQuestion<DataPath> {
    @Override
    public String name() {
      return "paths " + version;
    }

    @Override
    public Class<DataPath> type() {
      return DataPath.class;
    }

    @Override
    public Outlining<DataPath> find(Upload upload) {
      PathsQuestion.Paths found = upload.answer(new PathsQuestion(version));
      return Outlining.ofPaths(found.all(), found.isCut());
    }
  }

  /**
   * Of findings.
   *
   * @param version of the deployment server
   */
  record Findings(SplunkVersion version) implements OutlineQuestion<Finding> {
    @Override
    public String name() {
      return "findings " + version;
    }

    @Override
    public Class<Finding> type() {
      return Finding.class;
    }

    @Override
    public Outlining<Finding> find(Upload upload) {
      FindingsQuestion.Findings found = upload.answer(new FindingsQuestion(version));
      return Outlining.ofFindings(found.kept(), found.isCut());
    }
  }
}
