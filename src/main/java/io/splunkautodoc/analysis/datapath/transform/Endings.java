package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts together what ends the same way: only sourcetype, index, queue and routing tell ways apart;
 * hosts and sources that rules have written are listed.
 */
final class Endings {
  private static final Caveat STOPPED =
      Caveat.assumed(
          "stop-processing", "STOP_PROCESSING_IF is taken to end all further rules of the event.");

  private final UnaryOperator<Event> dropped;
  private final Map<Event, Map<Key, Set<TextSet>>> listed = new LinkedHashMap<>();

  private Endings(UnaryOperator<Event> dropped) {
    this.dropped = dropped;
  }

  /** The branches of each way; all of a way have the same event. */
  static List<List<Branch>> of(List<Branch> branches, Event start) {
    Event lost = start.with(Key.QUEUE, TextSet.only(Event.NULL_QUEUE)).without(Key.INDEX);
    return grouped(branches, new Endings(event -> lost));
  }

  /** The same for copies, which have rules still before them: what drops them may be reversed. */
  static List<List<Branch>> ofCopies(List<Branch> copies) {
    return grouped(copies, new Endings(UnaryOperator.identity()));
  }

  private static List<List<Branch>> grouped(List<Branch> branches, Endings endings) {
    List<Branch> bare = branches.stream().map(endings::bare).toList();
    Map<Event, List<Branch>> groups = new LinkedHashMap<>();
    for (Branch branch : Branches.simplified(bare)) {
      Event whole = endings.whole(branch.event());
      groups.computeIfAbsent(whole, event -> new ArrayList<>()).add(branch.event(whole));
    }
    return List.copyOf(groups.values());
  }

  private Branch bare(Branch branch) {
    Event event = branch.event().rewrittenBy("");
    Event way = branch.event().isDropped() ? dropped.apply(event) : event;
    Event bare = way.without(Key.HOST).without(Key.SOURCE);
    for (Key key : List.of(Key.HOST, Key.SOURCE)) {
      way.get(key)
          .ifPresent(
              value ->
                  listed
                      .computeIfAbsent(bare, any -> new LinkedHashMap<>())
                      .computeIfAbsent(key, any -> new LinkedHashSet<>())
                      .add(value));
    }
    Branch ended = branch.event(bare);
    return branch.stopped() ? ended.but(STOPPED).resumed() : ended;
  }

  private Event whole(Event bare) {
    Event whole = bare;
    for (Key key : List.of(Key.HOST, Key.SOURCE)) {
      Set<TextSet> values =
          Optional.ofNullable(listed.get(bare))
              .flatMap(byKey -> Optional.ofNullable(byKey.get(key)))
              .orElse(Set.of());
      if (!values.isEmpty()) {
        whole = whole.with(key, together(values));
      }
    }
    return whole;
  }

  private static TextSet together(Set<TextSet> values) {
    return values.size() == 1
        ? values.iterator().next()
        : TextSet.anything(
            String.join(" or ", values.stream().map(TextSet::shown).sorted().toList()));
  }
}
