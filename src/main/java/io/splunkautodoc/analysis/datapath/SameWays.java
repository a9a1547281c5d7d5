package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the paths of an input together that go the same way for other reasons. */
final class SameWays {
  /** More are left as they are: to compare all with all would take too long. */
  private static final int MOST_CASES = 200;

  private SameWays() {}

  /** All that tells ways apart. */
  private record Way(DataPath.Start start, List<DataPath.Hop> hops, DataPath.End end) {}

  /** In the order of their first ones. */
  static List<DataPath> joined(List<DataPath> paths) {
    Map<Way, List<DataPath>> ways = new LinkedHashMap<>();
    for (DataPath path : paths) {
      Way way = new Way(path.start(), path.hops(), path.end());
      ways.computeIfAbsent(way, any -> new ArrayList<>(1)).add(path);
    }
    return ways.values().stream().map(SameWays::one).toList();
  }

  private static DataPath one(List<DataPath> same) {
    DataPath first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    List<Set<Condition>> cases = new ArrayList<>();
    Set<Evidence> evidence = new LinkedHashSet<>();
    Set<Caveat> caveats = new LinkedHashSet<>();
    for (DataPath path : same) {
      path.conditions().forEach(all -> cases.add(new LinkedHashSet<>(all)));
      evidence.addAll(path.evidence());
      caveats.addAll(path.caveats());
    }
    return new DataPath(
        first.host(),
        first.start(),
        first.hops(),
        first.end(),
        simplified(cases).stream().map(List::copyOf).toList(),
        List.copyOf(evidence),
        List.copyOf(caveats));
  }

  private static List<Set<Condition>> simplified(List<Set<Condition>> cases) {
    List<Set<Condition>> simple = new ArrayList<>(new LinkedHashSet<>(cases));
    boolean changed = simple.size() <= MOST_CASES;
    while (changed) {
      changed = joinTwo(simple);
    }
    return simple;
  }

  /** Leaves out a question whose answer makes no difference, and cases that another one holds. */
  private static boolean joinTwo(List<Set<Condition>> cases) {
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < cases.size(); j++) {
        if (i != j && cases.get(j).containsAll(cases.get(i))) {
          cases.remove(j);
          return true;
        }
        if (i < j && complement(cases.get(i), cases.get(j))) {
          cases.get(i).retainAll(cases.remove(j));
          return true;
        }
      }
    }
    return false;
  }

  private static boolean complement(Set<Condition> one, Set<Condition> other) {
    List<Condition> only = one.stream().filter(each -> !other.contains(each)).toList();
    return one.size() == other.size() && only.size() == 1 && other.contains(only.get(0).not());
  }
}
