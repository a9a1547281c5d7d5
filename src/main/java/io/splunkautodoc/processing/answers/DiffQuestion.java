package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.diff.Diff;
import io.splunkautodoc.analysis.diff.EffectiveChange;
import io.splunkautodoc.analysis.diff.EffectiveDiff;
import io.splunkautodoc.analysis.diff.SetDiff;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import java.util.List;

/**
 * What changed from another run to the one that is asked about.
 *
 * @param <T> the changes
 */
public sealed interface DiffQuestion<T> extends Question<T> {
  /** Paths and findings take the most. */
  int CHANGE_BYTES = 2_000;

  /** The other run. */
  ReadableRun before();

  /** How many changes there are. */
  long changes(T answer);

  @Override
  default long settings(ReadableRun run) {
    return Math.max(run.settings(), before().settings());
  }

  @Override
  default long weight(T answer) {
    return changes(answer) * CHANGE_BYTES;
  }

  /**
   * In the files. Loads only contents that are not in both.
   *
   * @param before the other run
   */
  record Files(ReadableRun before) implements DiffQuestion<Diff> {
    @Override
    public Diff answer(Upload upload) {
      Loading loading = upload.loading();
      return Diff.of(upload.other(before).files().model(loading), upload.files().model(loading));
    }

    @Override
    public long changes(Diff answer) {
      long names = (long) answer.apps().size() + answer.files().size();
      return names + answer.stanzas().size() + answer.keys().size();
    }
  }

  /**
   * In the values that count.
   *
   * @param before the other run
   */
  record Effective(ReadableRun before) implements DiffQuestion<List<EffectiveChange>> {
    @Override
    public List<EffectiveChange> answer(Upload upload) {
      Loading loading = upload.loading();
      return EffectiveDiff.of(
          upload.other(before).files().model(loading), upload.files().model(loading));
    }

    @Override
    public long changes(List<EffectiveChange> answer) {
      return answer.size();
    }
  }

  /**
   * In what events go through.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  record Paths(ReadableRun before, SplunkVersion version)
      implements DiffQuestion<Compared<DataPath>> {
    @Override
    public Compared<DataPath> answer(Upload upload) {
      PathsQuestion question = new PathsQuestion(version);
      return upload.other(before).answer(question).changesTo(upload.answer(question));
    }

    @Override
    public long changes(Compared<DataPath> answer) {
      return answer.size();
    }
  }

  /**
   * In what is wrong.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  record Findings(ReadableRun before, SplunkVersion version)
      implements DiffQuestion<Compared<Finding>> {
    @Override
    public Compared<Finding> answer(Upload upload) {
      FindingsQuestion question = new FindingsQuestion(version);
      return upload.other(before).answer(question).changesTo(upload.answer(question));
    }

    @Override
    public long changes(Compared<Finding> answer) {
      return answer.size();
    }
  }

  /**
   * Answers that were compared.
   *
   * @param isCut whether one of the runs has more than was compared
   */
  record Compared<T>(SetDiff<T> difference, boolean isCut) {
    int size() {
      return difference.added().size() + difference.removed().size();
    }
  }
}
