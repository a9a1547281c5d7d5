package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.output.Destination;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.output.Routing;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Event;
import io.splunkautodoc.analysis.datapath.transform.Key;
import io.splunkautodoc.analysis.datapath.transform.Outcome;
import io.splunkautodoc.analysis.datapath.transform.Parsing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the events of a host's inputs to their ends. One thread's. */
final class Tracer {
  /** The host that reads, whichever of its view's that is. */
  private static final String READER = DataPath.THE_READER;

  /** From host to host; more would come from hosts that send in a circle. */
  private static final int MOST_HOPS = 4;

  /** Paths of one input on one host; what else its events may do is left out, and said so. */
  static final int MOST_PATHS = 64;

  private static final Caveat MORE_PATHS =
      Caveat.assumed(
          "more-paths",
          "The events of this input may go more than "
              + MOST_PATHS
              + " ways; only the first are shown.");
  private static final Caveat PARSED_ELSEWHERE =
      Caveat.missing(
          "parsed-elsewhere",
          "No host of the upload parses these events; the receivers' rules may change sourcetype and"
              + " index, or drop them.");
  private static final Caveat RULESET_AGAIN =
      Caveat.assumed(
          "ruleset-again",
          "A host that gets parsed events is taken to run its RULESET settings on them, with what"
              + " the host before has made of index, sourcetype, source and host.");
  private static final Caveat FROM_ELSEWHERE =
      Caveat.missing(
          "from-elsewhere",
          "What forwarders of the upload send here is shown with their inputs; what others send is"
              + " parsed by rules that depend on what they name it.");
  private static final Caveat PLAIN =
      Caveat.missing(
          "plain-output",
          "The events leave as plain text; whoever receives them names index, sourcetype, source and"
              + " host anew.");

  private final Receivers receivers;
  private final IndexEnds ends;

  Tracer(Receivers receivers, IndexEnds ends) {
    this.receivers = receivers;
    this.ends = ends;
  }

  /** The paths of one input, for whichever of the view's hosts. */
  List<DataPath> trace(HostView view, Input input) {
    List<DataPath> paths = new ArrayList<>();
    List<AskedIndexes.Asked> indexes = AskedIndexes.of(input);
    for (StartingTypes.Start start : StartingTypes.of(view, input)) {
      for (AskedIndexes.Asked index : indexes) {
        if (paths.size() <= MOST_PATHS) {
          trace(view, input, start.asking(index), index.index(), paths);
        }
      }
    }
    return paths.size() <= MOST_PATHS
        ? SameWays.joined(paths)
        : paths.subList(0, MOST_PATHS).stream().map(path -> path.but(MORE_PATHS)).toList();
  }

  private void trace(
      HostView view, Input input, StartingTypes.Start start, String index, List<DataPath> paths) {
    Walk walk = walk(view, input, start, index);
    if (skipsParsing(input)) {
      deliver(view, input, taken(view, input, walk), paths);
    } else if (view.role().parses()) {
      List<Outcome> outcomes =
          view.parsing().run(walk.event(), start.conditions(), Parsing.Rules.ALL);
      deliverAll(view, READER, input, walk.unconditional(), outcomes, paths);
    } else {
      ForwarderParsing.of(view, input, start)
          .forEach(part -> leave(view, input, walk, part, paths));
    }
  }

  /** Leaves a universal forwarder, which parses some events itself. */
  private void leave(
      HostView view, Input input, Walk walk, ForwarderParsing.Part part, List<DataPath> paths) {
    Walk of = walk.with(part.evidence(), part.caveats());
    if (part.here()) {
      List<Outcome> outcomes =
          view.parsing().run(of.event(), part.conditions(), Parsing.Rules.TRANSFORMS);
      deliverAll(view, READER, input, of.unconditional(), outcomes, paths);
    } else {
      deliver(view, input, of.given(part.conditions()), paths);
    }
  }

  /** What forwarders of the upload send is traced from where they read it. */
  private static Walk taken(HostView view, Input input, Walk walk) {
    return input.kind().isReceiver() && view.role().parses()
        ? walk.parsed(READER, walk.event(), false, List.of(List.of()))
            .with(List.of(), List.of(FROM_ELSEWHERE))
        : walk;
  }

  /** What forwarders send is traced from where it is read; the rest is taken as it comes. */
  private static boolean skipsParsing(Input input) {
    return input.kind().isReceiver()
        || input.stanza().value("queue").filter("indexQueue"::equals).isPresent();
  }

  private static Walk walk(HostView view, Input input, StartingTypes.Start start, String index) {
    Map<Key, TextSet> values = new EnumMap<>(Key.class);
    values.put(Key.SOURCE, start.source());
    values.put(Key.SOURCETYPE, start.sourcetype());
    values.put(Key.HOST, OwnNames.hosts(view, input));
    boolean kept = input.kind().isReceiver();
    values.put(
        Key.INDEX, kept ? TextSet.anything("(as its forwarders name it)") : TextSet.only(index));
    input.tcpRouting().ifPresent(fact -> values.put(Key.TCP_ROUTING, TextSet.only(fact.value())));
    input
        .syslogRouting()
        .ifPresent(fact -> values.put(Key.SYSLOG_ROUTING, TextSet.only(fact.value())));
    input
        .stanza()
        .value("queue")
        .filter(Event.NULL_QUEUE::equals)
        .ifPresent(queue -> values.put(Key.QUEUE, TextSet.only(queue)));
    Set<Caveat> caveats = new LinkedHashSet<>(input.caveats());
    caveats.addAll(input.index().caveats());
    caveats.addAll(start.caveats());
    view.role().caveat().ifPresent(caveats::add);
    caveats.addAll(view.caveats());
    Walk walk =
        new Walk(
            new DataPath.Start(
                input.name().stanza(),
                input.kind(),
                start.source().shown(),
                start.sourcetype().shown(),
                kept ? values.get(Key.INDEX).shown() : input.index().value()),
            new Event(values, ""),
            List.of(),
            Optional.empty(),
            false,
            List.of(start.conditions()),
            new LinkedHashSet<>(input.evidence()),
            caveats);
    return walk.with(start.evidence(), List.of());
  }

  private void deliverAll(
      HostView view,
      String label,
      Input input,
      Walk walk,
      List<Outcome> outcomes,
      List<DataPath> paths) {
    List<Caveat> names =
        view.props().asksForHosts() && OwnNames.are(walk.event())
            ? List.of(OwnNames.ASSUMED)
            : List.of();
    for (Outcome outcome : outcomes) {
      Walk parsed =
          walk.with(List.of(), names)
              .parsed(label, outcome.event(), outcome.copy(), outcome.conditions())
              .with(outcome.evidence(), outcome.caveats());
      deliver(view, input, parsed, paths);
    }
  }

  private void deliver(HostView view, Input input, Walk walk, List<DataPath> paths) {
    if (paths.size() > MOST_PATHS) {
      return;
    }
    if (walk.event().isDropped()) {
      paths.add(ends.dropped(walk));
      return;
    }
    boolean first = walk.hops().isEmpty();
    Routing routing =
        view.outputs()
            .route(
                asked(walk.event(), Key.TCP_ROUTING),
                asked(walk.event(), Key.SYSLOG_ROUTING),
                walk.event().shown(Key.INDEX),
                first && input.stanza().value("_INDEX_AND_FORWARD_ROUTING").isPresent(),
                view.role().parses());
    List<Evidence> evidence = new ArrayList<>(routing.evidence());
    if (first) {
      input.tcpRouting().ifPresent(fact -> evidence.addAll(fact.evidence()));
    }
    Walk routed = walk.with(evidence, routing.caveats());
    if (routing.destinations().isEmpty()) {
      paths.add(ends.unsent(routed, "(no output)"));
    }
    for (Destination destination : routing.destinations()) {
      if (destination instanceof Destination.ToGroup to) {
        send(view, input, routed, to.group(), paths);
      } else if (destination instanceof Destination.Nowhere nowhere) {
        paths.add(ends.unsent(routed, nowhere.why()));
      } else {
        paths.add(ends.indexed(routed, view));
      }
    }
  }

  private static Optional<String> asked(Event event, Key key) {
    return event.get(key).map(TextSet::shown);
  }

  private void send(
      HostView from, Input input, Walk walk, OutputGroup group, List<DataPath> paths) {
    List<Receivers.Target> targets =
        walk.hops().size() < MOST_HOPS && group.cooked()
            ? receivers.find(group, from, passed(walk))
            : List.of();
    if (targets.isEmpty()) {
      Walk sent = walk.over(hop(group, Optional.empty())).with(group.evidence(), List.of());
      paths.add(ends.sent(sent.with(List.of(), leaving(input, sent, group))));
    }
    for (Receivers.Target target : targets) {
      Walk sent =
          walk.over(hop(group, Optional.of(target.label())))
              .with(group.evidence(), target.caveats())
              .with(List.of(), target.view().caveats())
              .with(List.of(), refused(group, target.view(), walk.event()));
      arrive(from, target, input, sent, paths);
    }
  }

  private static List<Caveat> refused(OutputGroup group, HostView to, Event event) {
    return group.type() == OutputGroup.Type.HTTP
        ? TokenIndexes.refused(to, event).stream().toList()
        : List.of();
  }

  private static List<Caveat> leaving(Input input, Walk sent, OutputGroup group) {
    if (group.type() == OutputGroup.Type.SYSLOG || !group.cooked()) {
      return List.of(PLAIN);
    }
    boolean unparsed = sent.parsedBy().isEmpty() && !skipsParsing(input);
    return unparsed ? List.of(PARSED_ELSEWHERE) : List.of();
  }

  private static Set<String> passed(Walk walk) {
    return walk.hops().stream()
        .flatMap(hop -> hop.host().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DataPath.Hop hop(OutputGroup group, Optional<String> host) {
    return new DataPath.Hop(group.type(), group.name(), group.receivers(), host);
  }

  private void arrive(
      HostView from, Receivers.Target target, Input input, Walk sent, List<DataPath> paths) {
    HostView view = target.view();
    Event event =
        sent.event().without(Key.TCP_ROUTING).without(Key.SYSLOG_ROUTING).without(Key.QUEUE);
    if (!view.role().parses()) {
      deliver(view, input, sent.changed(event), paths);
      return;
    }
    if (sent.parsedBy().isEmpty()) {
      List<Outcome> outcomes =
          view.parsing().run(event, sent.conditions().get(0), Parsing.Rules.ALL);
      deliverAll(view, target.label(), input, sent.unconditional(), outcomes, paths);
      return;
    }
    List<Caveat> idle =
        from.role().parses()
            ? List.of()
            : ForwarderParsing.idle(view, target.label(), event).stream().toList();
    boolean again = !view.parsing().props(event).keys("RULESET").isEmpty();
    deliverAll(
        view,
        target.label(),
        input,
        sent.with(List.of(), idle).with(List.of(), again ? List.of(RULESET_AGAIN) : List.of()),
        view.parsing().run(event, List.of(), Parsing.Rules.RULESETS),
        paths);
  }
}
