package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.List;

/** A bundle's local files and enabled inputs; only where the upload is one app. */
final class Packaging implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "packaging",
          24,
          Severity.WARNING,
          "App that is not packed as Splunk asks",
          "What lies in local/ overrides the site's own settings with every update; what "
              + "is enabled by default runs on every host that gets the app.",
          "Move local/ into default/, merge local.meta into default.meta, and ship inputs"
              + " with disabled = 1.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (!context.isBundle()) {
      return;
    }
    for (App app : context.apps().judged()) {
      List<SourceLine> locals = new ArrayList<>();
      for (ConfFile file : app.files()) {
        if (file.place().scope() == Scope.LOCAL) {
          SourceLine first = new SourceLine(file.place().path(), 1);
          if (file.place().conf().equals(ConfPlace.META)) {
            findings.addCertain(
                Severity.WARNING, app, "The app ships metadata/local.meta.", List.of(first));
          } else {
            locals.add(first);
          }
        }
      }
      if (!locals.isEmpty()) {
        findings.addCertain(
            Severity.WARNING,
            app,
            "The app ships files in local/, " + locals.size() + " in all.",
            locals);
      }
    }
    reportEnabled(context, findings);
  }

  private static void reportEnabled(LintContext context, Findings findings) {
    List<HostInput> enabled =
        context.inputs().stream()
            .filter(input -> input.isOn() && input.kind() != InputKind.HTTP)
            .filter(
                input -> input.input().stanza().headers().get(0).place().scope() == Scope.DEFAULT)
            .toList();
    if (!enabled.isEmpty()) {
      findings.addCertain(
          Severity.INFO,
          enabled.get(0).app(),
          "Enabled by default: "
              + Wording.some(enabled.stream().map(HostInput::stanza).toList())
              + ".",
          enabled.stream().map(HostInput::at).sorted().toList());
    }
  }
}
