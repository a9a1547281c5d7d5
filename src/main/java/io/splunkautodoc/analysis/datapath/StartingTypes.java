package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Fact;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.props.MatchedProps;
import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Under which sourcetypes an input's events start: the input's own, or one by their source. */
final class StartingTypes {
  private static final String GUESSED = "(guessed by Splunk)";
  private static final Caveat GUESS =
      Caveat.missing(
          "guessed-sourcetype",
          "Neither the input nor props.conf names a sourcetype; Splunk guesses it by the contents of"
              + " the file.");
  private static final Caveat SCRIPT =
      Caveat.assumed(
          "script-sourcetype",
          "The script's input names no sourcetype; Splunk derives one from the script's name or"
              + " guesses it.");

  private StartingTypes() {}

  /**
   * Some of an input's events.
   *
   * @param conditions what is so of them
   */
  record Start(
      TextSet source,
      TextSet sourcetype,
      List<Condition> conditions,
      List<Evidence> evidence,
      List<Caveat> caveats) {
    /** Those of them that ask for an index. */
    Start asking(AskedIndexes.Asked asked) {
      return new Start(
          source,
          sourcetype,
          Stream.concat(conditions.stream(), asked.conditions().stream()).toList(),
          Stream.concat(evidence.stream(), asked.evidence().stream()).toList(),
          caveats);
    }
  }

  static List<Start> of(HostView view, Input input) {
    if (input.sourcetype().isPresent()) {
      Fact fact = input.sourcetype().get();
      return List.of(
          new Start(
              input.source(),
              TextSet.only(fact.value()),
              StartConditions.of(view, input),
              fact.evidence(),
              fact.caveats()));
    }
    return input.kind().reads() == InputKind.Reads.FILES
        ? bySource(view, input)
        : List.of(guessed(view, input, List.of(), SCRIPT));
  }

  private static List<Start> bySource(HostView view, Input input) {
    MatchedProps matched =
        view.props().match(input.source(), OwnNames.hosts(view, input), Optional.empty());
    List<Start> starts = new ArrayList<>();
    List<Before> before = new ArrayList<>();
    for (MatchedProps.Matched one : matched.stanzas()) {
      Optional<EffectiveSetting> setting =
          Optional.ofNullable(one.stanza().settings().own().get("sourcetype"))
              .filter(found -> !found.value().isEmpty());
      if (one.stanza().pattern().kind() == PropsPattern.Kind.SOURCE && setting.isPresent()) {
        starts.add(start(view, input, one, setting.get(), before));
        if (one.certain()) {
          return starts;
        }
        PropsPattern pattern = one.stanza().pattern();
        before.add(new Before(pattern, condition(pattern, setting.get()).not()));
      }
    }
    starts.add(guessed(view, input, asked(view, input.source(), before), GUESS));
    return starts;
  }

  /** A stronger stanza that does not match. */
  private record Before(PropsPattern pattern, Condition condition) {}

  /** What is not clear from the source itself. */
  private static List<Condition> asked(HostView view, TextSet source, List<Before> before) {
    return before.stream()
        .filter(each -> view.props().matches(each.pattern(), source) != Match.NO)
        .map(Before::condition)
        .toList();
  }

  private static Start start(
      HostView view,
      Input input,
      MatchedProps.Matched one,
      EffectiveSetting setting,
      List<Before> before) {
    PropsPattern pattern = one.stanza().pattern();
    TextSet source = one.certain() ? input.source() : input.source().within(pattern.regex());
    List<Condition> conditions =
        new ArrayList<>(
            one.certain()
                ? StartConditions.of(view, input)
                : StartConditions.within(view, input, pattern.regex()));
    conditions.addAll(asked(view, source, before));
    if (!one.certain()) {
      conditions.add(condition(pattern, setting));
    }
    return new Start(
        source,
        TextSet.only(setting.value()),
        conditions,
        List.of(Evidence.of(setting)),
        List.of());
  }

  private static Start guessed(HostView view, Input input, List<Condition> before, Caveat why) {
    List<Condition> conditions = new ArrayList<>(StartConditions.of(view, input));
    conditions.addAll(before);
    return new Start(
        input.source(), TextSet.anything(GUESSED), conditions, List.of(), List.of(why));
  }

  private static Condition condition(PropsPattern pattern, EffectiveSetting setting) {
    return new Condition("source", pattern.text(), true, setting.winner().at());
  }
}
