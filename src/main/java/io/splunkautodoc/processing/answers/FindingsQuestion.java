package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.analysis.lint.LintContext;
import io.splunkautodoc.analysis.lint.LintOptions;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong, by all rules.
 *
 * @param version of the deployment server
 */
public record FindingsQuestion(SplunkVersion version)
    implements Question<FindingsQuestion.Findings> {
  /** So many of a rule are kept one by one. */
  public static final int MOST_OF_A_RULE = 2_000;

  private static final long FINDING_BYTES = 1_500;

  /**
   * The answer.
   *
   * @param kept by rule and place
   * @param counts of all, by rule
   */
  public record Findings(List<Finding> kept, Map<String, Integer> counts) {
    public Findings {
      kept = List.copyOf(kept);
      counts = Map.copyOf(counts);
    }

    /** Whether there are more than are kept. */
    public boolean isCut() {
      return counts.values().stream().anyMatch(count -> count > MOST_OF_A_RULE);
    }
  }

  @Override
  public Findings answer(Upload upload) {
    LintOptions options = new LintOptions(upload.problems(), upload.clients(), version);
    LintContext context = LintContext.of(upload.deployment(Needs.everything()), options);
    List<Finding> kept = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    Lint.run(context)
        .forEach(
            finding -> {
              if (counts.merge(finding.id(), 1, Integer::sum) <= MOST_OF_A_RULE) {
                kept.add(finding);
              }
            });
    return new Findings(kept, counts);
  }

  @Override
  public long weight(Findings answer) {
    return answer.kept().size() * FINDING_BYTES;
  }
}
