package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.Collection;
import java.util.List;

/**
 * What parsing makes of some of the events.
 *
 * @param conditions when: any of the lists, all of a list; one empty list stands for always
 * @param copy whether these are copies that {@code CLONE_SOURCETYPE} made
 */
public record Outcome(
    Event event,
    List<List<Condition>> conditions,
    boolean copy,
    List<Evidence> evidence,
    List<Caveat> caveats) {
  public Outcome {
    conditions = conditions.stream().map(List::copyOf).toList();
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }

  /** All branches that came to the same. */
  static Outcome of(List<Branch> branches, boolean copy) {
    return new Outcome(
        branches.get(0).event(),
        branches.stream().map(branch -> List.copyOf(branch.conditions().values())).toList(),
        copy,
        branches.stream().map(Branch::evidence).flatMap(Collection::stream).distinct().toList(),
        branches.stream().map(Branch::caveats).flatMap(Collection::stream).distinct().toList());
  }
}
