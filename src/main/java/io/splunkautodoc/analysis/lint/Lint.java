package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules. */
public final class Lint {
  private static final List<Rule> RULES =
      Stream.of(
              new UndefinedTransform(),
              new UnusedTransform(),
              new UndefinedIndex(),
              new InputWithoutIndex(),
              new InputWithoutSourcetype(),
              new SourcetypeWithoutProps(),
              new GreatEight(),
              new SourcetypeWithoutInput(),
              new ConflictingApps(),
              new GlobalKeysInApp(),
              new TextProblems(),
              new UnknownKey(),
              new DeprecatedSetting(),
              new IndexRetention(),
              new IndexPath(),
              new OverlappingMonitors(),
              new OutputGroup(),
              new CloningGroups(),
              new WrongPlace(),
              new ServerClassOrphans(),
              new AppFilterVersions(),
              new EverythingToEveryone(),
              new Security(),
              new Packaging(),
              new MissingLookup(),
              new RenamedSourcetype(),
              new StaleReference(),
              new RiskyInput(),
              new AbsentOwner(),
              new DropsEverything(),
              new InputKindCase())
          .sorted(Comparator.comparingInt((Rule rule) -> rule.info().number()))
          .toList();

  private Lint() {}

  /** What each rule is about, by its number. */
  public static List<RuleInfo> rules() {
    return RULES.stream().map(Rule::info).toList();
  }

  /**
   * Everything that is wrong, rule by rule and within a rule by place. Lazy: a rule runs when its
   * turn comes, and only its own findings are held. One thread's, like the context.
   */
  public static Stream<Finding> run(LintContext context) {
    return RULES.stream().flatMap(rule -> run(rule, context).stream());
  }

  static List<Finding> run(Rule rule, LintContext context) {
    Findings findings = new Findings(rule.info(), context);
    rule.check(context, findings);
    return findings.sorted();
  }
}
