package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.datapath.transform.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Some events on their way, with all that was found so far. Immutable.
 *
 * @param parsedBy the host whose rules ran; empty where none ran yet
 */
record Walk(
    DataPath.Start start,
    Event event,
    List<DataPath.Hop> hops,
    Optional<String> parsedBy,
    boolean copy,
    List<List<Condition>> conditions,
    Set<Evidence> evidence,
    Set<Caveat> caveats) {
  /** Cases of one path that are told apart at most. */
  private static final int MOST_CASES = 64;

  Walk with(Collection<Evidence> more, Collection<Caveat> rests) {
    return new Walk(
        start,
        event,
        hops,
        parsedBy,
        copy,
        conditions,
        union(evidence, more),
        union(caveats, rests));
  }

  /** Leaves it to the rules that run next to say again what is so of the events. */
  Walk unconditional() {
    return given(List.of());
  }

  /** Those of the events of which that is so. */
  Walk given(List<Condition> known) {
    return new Walk(start, event, hops, parsedBy, copy, List.of(known), evidence, caveats);
  }

  /** Those of the events of which that is now known. */
  Walk changed(Event other) {
    return new Walk(start, other, hops, parsedBy, copy, conditions, evidence, caveats);
  }

  Walk over(DataPath.Hop hop) {
    List<DataPath.Hop> longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Walk(start, event, longer, parsedBy, copy, conditions, evidence, caveats);
  }

  /** After a host's rules, for the events that they brought there. */
  Walk parsed(String host, Event changed, boolean copied, List<List<Condition>> cases) {
    return new Walk(
        start,
        changed,
        hops,
        Optional.of(parsedBy.orElse(host)),
        copy || copied,
        both(cases),
        evidence,
        caveats);
  }

  private List<List<Condition>> both(List<List<Condition>> cases) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> before : conditions) {
      for (List<Condition> after : cases) {
        Set<Condition> together = union(before, after);
        if (all.size() < MOST_CASES) {
          all.add(List.copyOf(together));
        }
      }
    }
    return all;
  }

  DataPath end(String host, DataPath.End end) {
    return new DataPath(
        host, start, hops, end, conditions, List.copyOf(evidence), List.copyOf(caveats));
  }

  private static <T> Set<T> union(Collection<T> one, Collection<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
