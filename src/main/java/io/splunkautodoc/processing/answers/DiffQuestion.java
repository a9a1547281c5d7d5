package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.diff.Diff;
import io.splunkautodoc.analysis.diff.EffectiveChange;
import io.splunkautodoc.analysis.diff.EffectiveDiff;
import io.splunkautodoc.analysis.diff.OutlineDiff;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
      TwoRuns runs = upload.comparedWith(before);
      return Diff.of(runs.before(), runs.after());
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
      TwoRuns runs = upload.comparedWith(before);
      return EffectiveDiff.of(runs.before(), runs.after());
    }

    @Override
    public long changes(List<EffectiveChange> answer) {
      return answer.size();
    }
  }

  /** In answers that are compared by their outlines, of which only what changed is looked at. */
  sealed interface OfOutlines<T> extends DiffQuestion<Compared<T>> {
    /** What both runs are asked. */
    OutlineQuestion<T> question();

    /** What is said of somebody. */
    T of(String whom, T item);

    @Override
    default Compared<T> answer(Upload upload) {
      Outlined<T> old = upload.other(before()).answer(question());
      Outlined<T> fresh = upload.answer(question());
      OutlineDiff difference = OutlineDiff.of(old.outline(), fresh.outline());
      return new Compared<>(
          said(difference.removed(), old), said(difference.added(), fresh), difference.isCut());
    }

    @Override
    default long settings(ReadableRun run) {
      return Math.max(question().settings(run), question().settings(before()));
    }

    @Override
    default long changes(Compared<T> answer) {
      return (long) answer.removed().size() + answer.added().size();
    }

    private List<T> said(List<OutlineDiff.Said> all, Outlined<T> by) {
      Map<Integer, T> items = by.items().at(all.stream().map(OutlineDiff.Said::item).toList());
      return all.stream()
          .map(each -> of(each.whom(), Objects.requireNonNull(items.get(each.item()))))
          .toList();
    }
  }

  /**
   * In what events go through.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  record Paths(ReadableRun before, SplunkVersion version) implements OfOutlines<DataPath> {
    @Override
    public OutlineQuestion<DataPath> question() {
      return new OutlineQuestion.Paths(version);
    }

    @Override
    public DataPath of(String whom, DataPath item) {
      return item.on(whom);
    }
  }

  /**
   * In what is wrong.
   *
   * @param before the other run
   * @param version of the deployment server
   */
  record Findings(ReadableRun before, SplunkVersion version) implements OfOutlines<Finding> {
    @Override
    public OutlineQuestion<Finding> question() {
      return new OutlineQuestion.Findings(version);
    }

    @Override
    public Finding of(String whom, Finding item) {
      return item;
    }
  }

  /**
   * Answers that were compared.
   *
   * @param isCut whether there is more than was compared
   */
  record Compared<T>(List<T> removed, List<T> added, boolean isCut) {
    public Compared {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
    }
  }
}
