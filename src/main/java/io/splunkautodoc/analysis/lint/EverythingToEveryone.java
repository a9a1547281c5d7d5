package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.serverclass.ClassStanza;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Server classes for everybody that hold all apps. */
final class EverythingToEveryone implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "everything-to-everyone",
          22,
          Severity.WARNING,
          "Every client gets every app",
          "A whitelist of * with the app * sends all of deployment-apps to all clients, "
              + "also apps that are put there later.",
          "Name the apps, or narrow the whitelist.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (!context.hasServerClasses()) {
      return;
    }
    Map<String, ClassStanza> stanzas = new HashMap<>();
    context.classConf().stanzas().forEach(stanza -> stanzas.put(stanza.name(), stanza));
    ClassHomes homes = ClassHomes.of(context);
    for (ServerClass each : context.serverClasses().classes()) {
      ClassStanza all = stanzas.get("serverClass:" + each.name() + ":app:*");
      if (all != null && each.filter().matchesEverybody()) {
        findings.addCertain(
            Severity.WARNING,
            homes.of(each.at()),
            "Server class " + each.name() + " gives every app to every client.",
            List.of(all.at(), each.at()));
      }
    }
  }
}
