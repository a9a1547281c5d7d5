package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What every one of several things rests on, so that a page can say it once.
 *
 * @param all empty where there is only one thing
 */
public record SharedCaveats(Set<Caveat> all) {
  public SharedCaveats {
    all = new LinkedHashSet<>(all);
  }

  /** Those that are in each of the lists. */
  public static SharedCaveats of(Collection<List<Caveat>> each) {
    if (each.size() < 2) {
      return new SharedCaveats(Set.of());
    }
    Set<Caveat> shared = new LinkedHashSet<>(each.iterator().next());
    each.forEach(shared::retainAll);
    return new SharedCaveats(shared);
  }

  /** In the order of the first thing's. */
  public List<Caveat> list() {
    return List.copyOf(all);
  }

  /** What is said of one thing beside what is said of all. */
  public List<Caveat> besides(List<Caveat> caveats) {
    return caveats.stream().filter(caveat -> !all.contains(caveat)).toList();
  }
}
