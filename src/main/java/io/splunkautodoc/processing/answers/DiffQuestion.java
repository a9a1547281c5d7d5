package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.diff.Diff;
import io.splunkautodoc.analysis.diff.EffectiveChange;
import io.splunkautodoc.analysis.diff.EffectiveDiff;
import io.splunkautodoc.analysis.diff.Identities;
import io.splunkautodoc.analysis.diff.SetDiff;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import java.util.List;

/** What changed from another run to the one that is asked about. */
public final class DiffQuestion {
  private static final long CHANGE_BYTES = 500;
  private static final long PATH_BYTES = 4_000;

  private DiffQuestion() {}

  /**
   * In the files. Loads only contents that are not in both.
   *
   * @param before the other run
   */
  public record Files(ReadableRun before) implements Question<Diff> {
    @Override
    public Diff answer(Upload upload) {
      Upload other = upload.other(before);
      return Diff.of(other.files().model(other), upload.files().model(upload));
    }

    @Override
    public long weight(Diff answer) {
      long changes = (long) answer.apps().size() + answer.files().size() + answer.stanzas().size();
      return (changes + answer.keys().size()) * CHANGE_BYTES;
    }
  }

  /**
   * In the values that count.
   *
   * @param before the other run
   */
  public record Effective(ReadableRun before) implements Question<List<EffectiveChange>> {
    @Override
    public List<EffectiveChange> answer(Upload upload) {
      Upload other = upload.other(before);
      return EffectiveDiff.of(other.files().model(other), upload.files().model(upload));
    }

    @Override
    public long weight(List<EffectiveChange> answer) {
      return answer.size() * CHANGE_BYTES;
    }
  }

  /**
   * In what events go through.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  public record Paths(ReadableRun before, SplunkVersion version)
      implements Question<Compared<DataPath>> {
    @Override
    public Compared<DataPath> answer(Upload upload) {
      PathsQuestion question = new PathsQuestion(version);
      PathsQuestion.Paths was = question.answer(upload.other(before));
      PathsQuestion.Paths is = question.answer(upload);
      return new Compared<>(
          SetDiff.of(was.all(), is.all(), Identities::path), was.isCut() || is.isCut());
    }

    @Override
    public long weight(Compared<DataPath> answer) {
      return answer.size() * PATH_BYTES;
    }
  }

  /**
   * In what is wrong.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  public record Findings(ReadableRun before, SplunkVersion version)
      implements Question<Compared<Finding>> {
    @Override
    public Compared<Finding> answer(Upload upload) {
      FindingsQuestion question = new FindingsQuestion(version);
      FindingsQuestion.Findings was = question.answer(upload.other(before));
      FindingsQuestion.Findings is = question.answer(upload);
      return new Compared<>(
          SetDiff.of(was.kept(), is.kept(), Finding::identity), was.isCut() || is.isCut());
    }

    @Override
    public long weight(Compared<Finding> answer) {
      return answer.size() * PATH_BYTES;
    }
  }

  /**
   * Answers that were compared.
   *
   * @param isCut whether one of the runs has more than was compared
   */
  public record Compared<T>(SetDiff<T> difference, boolean isCut) {
    int size() {
      return difference.added().size() + difference.removed().size();
    }
  }
}
