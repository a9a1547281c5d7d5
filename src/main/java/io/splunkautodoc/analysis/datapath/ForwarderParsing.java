package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.props.MatchedProps;
import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.datapath.transform.Event;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which events a universal forwarder parses itself, so that receivers do not parse them again:
 * those of structured files, and those that {@code props.conf} forces it to.
 */
final class ForwarderParsing {
  private static final String STRUCTURED = "INDEXED_EXTRACTIONS";
  private static final String FORCED = "force_local_processing";
  private static final Set<String> FORMATS = Set.of("csv", "tsv", "psv", "w3c", "json", "hec");
  private static final String HEC = "hec";

  private ForwarderParsing() {}

  /**
   * Some of an input's events.
   *
   * @param here whether the forwarder parses them
   * @param conditions what is so of them
   */
  record Part(
      boolean here, List<Condition> conditions, List<Evidence> evidence, List<Caveat> caveats) {}

  static List<Part> of(HostView view, Input input, StartingTypes.Start start) {
    MatchedProps matched =
        view.props()
            .match(start.source(), OwnNames.hosts(view, input), start.sourcetype().single());
    List<Part> parts = new ArrayList<>();
    boolean files = input.kind().reads() == InputKind.Reads.FILES;
    for (Case one :
        files
            ? cases(matched, STRUCTURED, ForwarderParsing::isFormat, start.conditions())
            : List.of(new Case(start.conditions(), Optional.empty()))) {
      if (one.setting().isPresent()) {
        parts.add(structured(one.conditions(), one.setting().get()));
      } else {
        for (Case rest : cases(matched, FORCED, Values::isTrue, one.conditions())) {
          parts.add(
              rest.setting()
                  .map(setting -> forced(rest.conditions(), setting))
                  .orElse(new Part(false, rest.conditions(), List.of(), List.of())));
        }
      }
    }
    return parts;
  }

  private static boolean isFormat(String value) {
    return FORMATS.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private static Part structured(List<Condition> conditions, EffectiveSetting setting) {
    List<Caveat> caveats = new ArrayList<>();
    caveats.add(
        Caveat.assumed(
            "parsed-at-forwarder",
            "The forwarder takes the fields out of these files itself (INDEXED_EXTRACTIONS) and is"
                + " taken to run its own TRANSFORMS on them; receivers neither break lines nor run"
                + " TRANSFORMS or SEDCMD on them again, only RULESET."));
    if (setting.value().strip().toLowerCase(Locale.ROOT).equals(HEC)) {
      caveats.add(
          Caveat.missing(
              "event-decides",
              "Each event of these files may name its own index, sourcetype, source and host."));
    }
    return new Part(true, conditions, List.of(Evidence.of(setting)), caveats);
  }

  private static Part forced(List<Condition> conditions, EffectiveSetting setting) {
    return new Part(
        true,
        conditions,
        List.of(Evidence.of(setting)),
        List.of(
            Caveat.assumed(
                "parsed-at-forwarder",
                "force_local_processing makes the forwarder break lines and run its own TRANSFORMS;"
                    + " receivers are taken to run only RULESET on these events.")));
  }

  /** Some of the events, with the setting that counts for them; empty where it says no. */
  private record Case(List<Condition> conditions, Optional<EffectiveSetting> setting) {}

  private static List<Case> cases(
      MatchedProps matched, String key, Predicate<String> yes, List<Condition> known) {
    List<Case> cases = new ArrayList<>();
    List<Condition> open = new ArrayList<>(known);
    boolean asking = true;
    for (MatchedProps.Candidate candidate : matched.candidates(key)) {
      Optional<EffectiveSetting> setting =
          Optional.of(candidate.setting()).filter(found -> yes.test(found.value()));
      Optional<Condition> under =
          Optional.ofNullable(candidate.under()).map(pattern -> condition(pattern, candidate));
      Optional<Boolean> answer = under.flatMap(asked -> answer(asked, open));
      if (under.isEmpty() || answer.orElse(false)) {
        cases.add(new Case(List.copyOf(open), setting));
        asking = false;
        break;
      }
      if (answer.isEmpty()) {
        List<Condition> conditions = new ArrayList<>(open);
        conditions.add(under.get());
        cases.add(new Case(List.copyOf(conditions), setting));
        open.add(under.get().not());
      }
    }
    if (asking) {
      cases.add(new Case(List.copyOf(open), Optional.empty()));
    }
    boolean never = cases.stream().allMatch(one -> one.setting().isEmpty());
    return never ? List.of(new Case(known, Optional.empty())) : cases;
  }

  private static Condition condition(PropsPattern pattern, MatchedProps.Candidate candidate) {
    String subject = pattern.kind() == PropsPattern.Kind.HOST ? "host" : "source";
    return new Condition(subject, pattern.text(), true, candidate.setting().winner().at());
  }

  private static Optional<Boolean> answer(Condition asked, List<Condition> known) {
    return known.stream()
        .filter(
            each ->
                each.subject().equals(asked.subject()) && each.pattern().equals(asked.pattern()))
        .map(Condition::holds)
        .findFirst();
  }

  /** What a receiver has for events that are parsed already, and that therefore does nothing. */
  static Optional<Caveat> idle(HostView receiver, String label, Event event) {
    MatchedProps matched = receiver.parsing().props(event);
    List<String> lines =
        matched.keys("TRANSFORMS").stream()
            .flatMap(key -> matched.candidates(key).stream())
            .filter(candidate -> candidate.under() == null)
            .map(candidate -> Evidence.of(candidate.setting()))
            .map(evidence -> evidence.says() + " (" + evidence.at() + ")")
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Caveat.assumed(
                "idle-rules",
                "Does not run on "
                    + label
                    + ", as the forwarder has parsed these events: "
                    + String.join("; ", lines)
                    + "."));
  }
}
