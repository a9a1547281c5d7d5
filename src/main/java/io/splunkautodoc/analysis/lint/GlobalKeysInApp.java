package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import java.util.Map;

/** Settings of [default], or before any header, in an app. */
final class GlobalKeysInApp implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "global-keys-in-app",
          10,
          Severity.WARNING,
          "[default] set inside an app",
          "Splunk merges all apps, so these keys reach the stanzas of every other app "
              + "that do not set them.",
          "Set the keys in the stanzas that need them. If they are meant for the whole "
              + "host, system/local or an app of its own says so more clearly.");

  private static final Map<String, Severity> CONFS =
      Map.of(
          "inputs", Severity.WARNING,
          "props", Severity.WARNING,
          "transforms", Severity.WARNING,
          "indexes", Severity.INFO,
          "outputs", Severity.INFO,
          "server", Severity.INFO,
          "limits", Severity.INFO,
          "web", Severity.INFO);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    CONFS.forEach(
        (conf, severity) ->
            context
                .stanzas(conf)
                .filter(stanza -> stanza.name().equals("default") && !stanza.lines().isEmpty())
                .filter(stanza -> stanza.app().layer() != Layer.SYSTEM)
                .filter(stanza -> stanza.app().layer() != Layer.LOOSE)
                .forEach(
                    stanza ->
                        findings.addCertain(
                            severity,
                            stanza.app(),
                            "[default] of "
                                + conf
                                + " in app "
                                + stanza.app().name()
                                + " sets "
                                + Wording.some(stanza.lines().keySet())
                                + ".",
                            stanza.lines().values().stream().map(Line::at).sorted().toList())));
  }
}
