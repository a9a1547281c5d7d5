package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DefinedIndexes, groups, transforms and apps that are off and still named. */
final class StaleReference implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "disabled-still-used",
          27,
          Severity.WARNING,
          "Something that is switched off is still used",
          "Events for a disabled index are dropped; a transform of a disabled app does "
              + "nothing; a disabled group receives nothing.",
          "Switch it on again, or remove what uses it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    IndexUses.of(context)
        .forEach(
            (use, lines) ->
                context
                    .indexes()
                    .switchedOff(use.index())
                    .ifPresent(
                        off ->
                            findings.add(
                                use.app(),
                                "Index "
                                    + Wording.cut(use.index())
                                    + " is switched off and still named.",
                                with(lines, off.at()))));
    for (GroupUse use : GroupUse.of(context)) {
      if (use.isJudged()) {
        context
            .outputs()
            .switchedOff(use.group())
            .ifPresent(
                off ->
                    findings.add(
                        use.app(),
                        use.what()
                            + " names the output group "
                            + Wording.cut(use.group())
                            + ", which is switched off.",
                        use.at(),
                        off.at()));
      }
    }
    checkTransforms(context, findings);
    checkApps(context, findings);
  }

  private static List<SourceLine> with(List<SourceLine> lines, SourceLine off) {
    List<SourceLine> all = new ArrayList<>(lines);
    all.add(Math.min(1, all.size()), off);
    return all;
  }

  private static void checkTransforms(LintContext context, Findings findings) {
    for (References.Reference use : context.references().all()) {
      if (context.references().definitions(use.name()).isEmpty()) {
        Optional<App> off =
            context.apps().off().stream()
                .filter(app -> app.stanza("transforms", use.name()).isPresent())
                .findFirst();
        off.ifPresent(
            app ->
                findings.add(
                    use.stanza().app(),
                    "["
                        + Wording.cut(use.stanza().name())
                        + "] "
                        + use.line().key()
                        + " names "
                        + Wording.cut(use.name())
                        + ", which only the disabled app "
                        + app.name()
                        + " defines.",
                    use.line().at()));
      }
    }
  }

  private static void checkApps(LintContext context, Findings findings) {
    for (App app : context.apps().off()) {
      Optional<SourceLine> off = context.apps().switchedOff(app);
      boolean given =
          app.layer() == Layer.DEPLOYMENT_APP
              && !context.neighbours().groupsOf(app.name()).isEmpty();
      if (given && off.isPresent()) {
        findings.add(
            app,
            "The app " + app.name() + " is given to clients and switched off there.",
            off.get());
      }
    }
  }
}
