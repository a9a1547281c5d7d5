package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.Indexes;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.List;
import java.util.Set;

/** An index for which nobody chose a time or a size. */
final class IndexRetention implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "index-retention-default",
          14,
          Severity.WARNING,
          "Index without a retention of its own",
          "Splunk then keeps events for about six years, and no more than 500 GB, "
              + "whichever comes first. The oldest are deleted.",
          "Set frozenTimePeriodInSecs and maxTotalDataSizeMB (maxGlobalDataSizeMB with "
              + "SmartStore) for the index.");

  private static final Set<String> SIZES =
      Set.of(
          "maxTotalDataSizeMB",
          "maxGlobalDataSizeMB",
          "maxGlobalRawDataSizeMB",
          "homePath.maxDataSizeMB");
  private static final String TIME = "frozenTimePeriodInSecs";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (Realm realm : Realms.of(context)) {
      EffectiveConf indexes = realm.conf("indexes");
      for (EffectiveStanza stanza : indexes.stanzas()) {
        boolean shipped =
            context.names().ships("indexes", stanza.name()) && !stanza.name().equals("main");
        if (isSites(stanza) && !shipped) {
          Realm.tell(
              context,
              stanza,
              "Index " + Wording.cut(stanza.name()) + " has neither a time nor a size of its own.",
              findings);
        }
      }
    }
  }

  private static boolean isSites(EffectiveStanza stanza) {
    boolean defined = stanza.own().containsKey("homePath") || stanza.own().containsKey("coldPath");
    boolean off =
        List.of("disabled", "deleted").stream()
            .anyMatch(key -> stanza.value(key).filter(DefinedIndexes::isTrue).isPresent());
    return defined
        && !off
        && Indexes.isIndex(stanza.name())
        && !stanza.name().startsWith("_")
        && !isChosen(stanza, TIME)
        && SIZES.stream().noneMatch(key -> isChosen(stanza, key));
  }

  private static boolean isChosen(EffectiveStanza stanza, String key) {
    return stanza
        .setting(key)
        .map(EffectiveSetting::winner)
        .filter(
            winner ->
                winner.place().layer() != Layer.SYSTEM || winner.place().scope() == Scope.LOCAL)
        .isPresent();
  }
}
