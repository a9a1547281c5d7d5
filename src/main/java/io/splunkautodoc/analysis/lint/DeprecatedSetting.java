package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.input.InputName;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.lint.names.KeyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys that Splunk's specifications mark; one finding an app, type and key. */
final class DeprecatedSetting implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "deprecated-setting",
          13,
          Severity.WARNING,
          "Setting that Splunk has deprecated or removed",
          "It does nothing, or a later version will take it away.",
          "Look the key up in the specification of your version; it names the setting to "
              + "use instead.");

  private static final List<String> CONFS =
      List.of(
          "app",
          "deploymentclient",
          "indexes",
          "inputs",
          "outputs",
          "props",
          "server",
          "serverclass",
          "transforms");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (App app : context.apps().judged()) {
      for (String conf : CONFS) {
        context.names().keys(conf).ifPresent(names -> check(app, conf, names, findings));
      }
    }
  }

  private static void check(App app, String conf, KeyNames names, Findings findings) {
    Map<String, List<SourceLine>> found = new TreeMap<>();
    for (AppStanza stanza : app.stanzas(conf)) {
      boolean modular =
          conf.equals("inputs") && InputName.of(stanza.name()).kind() == InputKind.MODULAR;
      for (Line line : stanza.lines().values()) {
        Optional<KeyNames.State> state = modular ? Optional.empty() : names.state(line.key());
        if (state.filter(known -> known != KeyNames.State.CURRENT).isPresent()) {
          found.computeIfAbsent(line.key(), any -> new ArrayList<>(1)).add(line.at());
        }
      }
    }
    found.forEach(
        (key, lines) -> {
          boolean removed = names.state(key).orElseThrow() == KeyNames.State.REMOVED;
          findings.addCertain(
              removed ? Severity.WARNING : Severity.INFO,
              app,
              conf
                  + ".conf sets "
                  + key
                  + ", which Splunk has "
                  + (removed ? "removed." : "deprecated."),
              lines);
        });
  }
}
