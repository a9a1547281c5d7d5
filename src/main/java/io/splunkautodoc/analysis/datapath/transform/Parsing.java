package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.props.MatchedProps;
import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.props.PropsTable;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One host's rules, run over all events of an input at once. One thread's. */
public final class Parsing {
  /** Copies of copies; more of them would come from rules that copy in a circle. */
  static final int MOST_COPIES = 4;

  private static final Caveat COPIES =
      Caveat.assumed(
          "copies-of-copies", "Copies of copies are followed " + MOST_COPIES + " times.");
  private static final Caveat PRIORITY =
      Caveat.assumed(
          "priority-across-types",
          "A stanza for hosts or a sourcetype has the same key and a higher priority; priority is"
              + " taken not to count against stanzas for sources or hosts, on which Splunk's"
              + " documents contradict themselves.");
  private static final Caveat REWRITTEN =
      Caveat.assumed(
          "sedcmd-order",
          "SEDCMD rewrites these events, and is taken to do so before TRANSFORMS look at them.");

  private final PropsTable props;
  private final TransformTable transforms;

  /** Patterns of stanzas by the question whether they match. */
  private final Map<String, PropsPattern> asked = new HashMap<>();

  public Parsing(PropsTable props, TransformTable transforms) {
    this.props = props;
    this.transforms = transforms;
  }

  /** Which rules a host runs. */
  public enum Rules {
    ALL,
    /** On a forwarder that parses itself what else its receivers would. */
    TRANSFORMS,
    /** On a host that gets events which another one has parsed. */
    RULESETS;

    private List<String> keys() {
      return switch (this) {
        case ALL -> List.of("TRANSFORMS", "RULESET");
        case TRANSFORMS -> List.of("TRANSFORMS");
        case RULESETS -> List.of("RULESET");
      };
    }
  }

  /**
   * What becomes of the events, and of the copies that the rules make of them.
   *
   * @param given what is so of all of these events already
   */
  public List<Outcome> run(Event start, List<Condition> given, Rules rules) {
    List<Outcome> outcomes = new ArrayList<>();
    Branch branch = Branch.start(start);
    for (Condition condition : given) {
      branch = branch.when(condition);
    }
    run(List.of(branch), start, rules, 0, outcomes);
    return List.copyOf(outcomes);
  }

  /** The stanzas that count for such events. */
  public MatchedProps props(Event event) {
    return props.match(
        event.get(Key.SOURCE).orElse(TextSet.anything("")),
        event.get(Key.HOST).orElse(TextSet.anything("")),
        event.get(Key.SOURCETYPE).flatMap(TextSet::single));
  }

  private void run(
      List<Branch> starts, Event same, Rules rules, int copies, List<Outcome> outcomes) {
    List<Branch> clones = new ArrayList<>();
    MatchedProps matched = props(same);
    List<Branch> branches = resting(starts, same);
    for (String type : rules.keys()) {
      for (String key : matched.keys(type)) {
        if (key.equals(type) || key.startsWith(type + "-")) {
          branches = classOf(branches, matched.candidates(key), clones);
        }
      }
    }
    Endings.of(edited(branches, matched), same)
        .forEach(group -> outcomes.add(Outcome.of(group, copies > 0)));
    for (List<Branch> group : Endings.ofCopies(clones)) {
      if (copies < MOST_COPIES) {
        run(group, group.get(0).event(), rules, copies + 1, outcomes);
      } else {
        outcomes.add(Outcome.of(group.stream().map(copy -> copy.but(COPIES)).toList(), true));
      }
    }
  }

  private List<Branch> resting(List<Branch> starts, Event same) {
    return same.get(Key.SOURCETYPE)
        .flatMap(TextSet::single)
        .flatMap(this::lookalikes)
        .map(caveat -> starts.stream().map(branch -> branch.but(caveat)).toList())
        .orElse(starts);
  }

  /** Whether anything rests on the events' text after that. */
  private static List<Branch> edited(List<Branch> branches, MatchedProps matched) {
    boolean edits =
        matched.keys("SEDCMD-").stream()
            .flatMap(key -> matched.candidates(key).stream())
            .anyMatch(candidate -> !candidate.setting().value().isEmpty());
    return edits
        ? branches.stream()
            .map(branch -> branch.asks(RegexRule.RAW) ? branch.but(REWRITTEN) : branch)
            .toList()
        : branches;
  }

  private Optional<Caveat> lookalikes(String sourcetype) {
    List<String> lines =
        props.lookalikes(sourcetype).stream()
            .filter(
                stanza ->
                    stanza.settings().own().keySet().stream()
                        .anyMatch(key -> key.startsWith("TRANSFORMS") || key.startsWith("RULESET")))
            .map(
                stanza ->
                    "["
                        + stanza.pattern().stanza()
                        + "] ("
                        + stanza.settings().headers().get(0).at()
                        + ")")
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Caveat.assumed(
                "sourcetype-wildcard",
                "Stanzas for sourcetypes have no wildcards: "
                    + String.join(", ", lines)
                    + " is taken not to count for "
                    + sourcetype
                    + "."));
  }

  /** Runs one key of {@code props.conf}: for some events it may be another stanza's value. */
  private List<Branch> classOf(
      List<Branch> branches, List<MatchedProps.Candidate> candidates, List<Branch> clones) {
    List<Branch> open = branches;
    List<Branch> done = new ArrayList<>();
    for (MatchedProps.Candidate candidate : candidates) {
      List<Branch> others = new ArrayList<>();
      for (Branch branch : open) {
        if (branch.stopped()) {
          done.add(branch);
        } else {
          splitBy(candidate, branch, clones, done, others);
        }
      }
      open = others;
    }
    done.addAll(open);
    return Branches.simplified(done);
  }

  private void splitBy(
      MatchedProps.Candidate candidate,
      Branch branch,
      List<Branch> clones,
      List<Branch> done,
      List<Branch> others) {
    PropsPattern under = candidate.under();
    if (under == null) {
      done.addAll(listed(branch, candidate, clones));
      return;
    }
    String subject = under.kind() == PropsPattern.Kind.HOST ? "host" : "source";
    Condition condition =
        new Condition(subject, under.text(), true, candidate.setting().winner().at());
    asked.put(condition.question(), under);
    if (isRuledOut(branch, under)) {
      others.add(branch);
      return;
    }
    branch.split(
        condition,
        matching -> {
          done.addAll(listed(matching, candidate, clones));
          return matching;
        },
        other -> {
          others.add(other);
          return other;
        });
  }

  /** Whether another pattern that these events match has no text in common with this one. */
  private boolean isRuledOut(Branch branch, PropsPattern under) {
    return branch.conditions().values().stream()
        .filter(Condition::holds)
        .map(condition -> Optional.ofNullable(asked.get(condition.question())))
        .flatMap(Optional::stream)
        .filter(other -> other.kind() == under.kind())
        .anyMatch(
            other ->
                props.matches(under, TextSet.matching(other.text(), other.regex())) == Match.NO);
  }

  private List<Branch> listed(Branch start, MatchedProps.Candidate candidate, List<Branch> clones) {
    Evidence line = Evidence.of(candidate.setting());
    List<Branch> branches = List.of(candidate.contested() ? start.but(PRIORITY) : start);
    for (String name : Values.list(candidate.setting().value())) {
      Optional<Transform> transform = transforms.get(name);
      List<Branch> after = new ArrayList<>();
      for (Branch branch : branches) {
        if (branch.stopped()) {
          after.add(branch);
        } else if (transform.isEmpty()) {
          after.add(branch.because(List.of(line)).but(undefined(name, line)));
        } else {
          Branch seen = transform.get().matters() ? branch.because(List.of(line)) : branch;
          after.addAll(ran(seen, transform.get(), clones));
        }
      }
      branches = Branches.simplified(after);
    }
    return branches;
  }

  private static Caveat undefined(String name, Evidence line) {
    return Caveat.missing(
        "undefined-transform",
        "["
            + name
            + "], which "
            + line.at()
            + " names, is in no transforms.conf of the host; it is taken to do nothing.");
  }

  private static List<Branch> ran(Branch branch, Transform transform, List<Branch> clones) {
    if (transform.isEvaluated()) {
      return new Evaluation(transform).run(branch);
    }
    RegexRule rule = new RegexRule(transform);
    String clonedAs = transform.clonedAs();
    if (clonedAs.isEmpty() || clonedAs.equals(branch.event().shown(Key.SOURCETYPE))) {
      return rule.run(branch);
    }
    TextSet type = TextSet.only(clonedAs);
    for (Branch copy : rule.matching(branch)) {
      clones.add(copy.event(copy.event().with(Key.SOURCETYPE, type)).because(transform.evidence()));
    }
    return List.of(branch);
  }
}
