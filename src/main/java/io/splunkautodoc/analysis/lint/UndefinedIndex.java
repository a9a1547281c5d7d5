package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;

/** An index that inputs or transforms name and no indexes.conf defines. */
final class UndefinedIndex implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "undefined-index",
          3,
          Severity.ERROR,
          "Events are sent to an index that does not exist",
          "The indexers drop them, or put them into lastChanceIndex.",
          "Define the index in indexes.conf of the indexers, or correct the name.");

  private static final Caveat ELSEWHERE =
      Caveat.missing(
          "indexes-elsewhere",
          "The events are forwarded; the receiving indexers may have indexes that are not in the"
              + " upload.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (!context.indexes().areKnown()) {
      return;
    }
    List<Caveat> caveats = context.outputs().areKnown() ? List.of(ELSEWHERE) : List.of();
    IndexUses.of(context)
        .forEach(
            (place, lines) -> {
              if (!context.indexes().isDefined(place.index())) {
                findings.add(
                    INFO.severity(),
                    place.app(),
                    "Index "
                        + Wording.cut(place.index())
                        + " is not defined in any indexes.conf of the upload.",
                    lines,
                    caveats);
              }
            });
  }
}
