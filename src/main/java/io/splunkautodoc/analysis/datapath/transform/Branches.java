package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the branches few: what makes no difference is no condition. */
final class Branches {
  /** Cases of one input's events that are told apart at most. */
  static final int MOST = 64;

  private static final Caveat TOO_MANY =
      Caveat.assumed(
          "too-many-cases",
          "The rules tell more than " + MOST + " cases apart; only the first are shown.");

  private Branches() {}

  /** The same events in as few branches as can be. */
  static List<Branch> simplified(List<Branch> branches) {
    List<Branch> simple = new ArrayList<>(branches);
    boolean joined = true;
    while (joined) {
      joined = joinTwo(simple);
    }
    if (simple.size() <= MOST) {
      return simple;
    }
    return simple.subList(0, MOST).stream().map(branch -> branch.but(TOO_MANY)).toList();
  }

  private static boolean joinTwo(List<Branch> branches) {
    for (int i = 0; i < branches.size(); i++) {
      for (int j = i + 1; j < branches.size(); j++) {
        Branch one = branches.get(i);
        Branch other = branches.get(j);
        boolean asked = one.conditions().size() == other.conditions().size();
        if (asked && one.stopped() == other.stopped() && one.event().equals(other.event())) {
          Optional<Map<String, Condition>> common = common(one, other);
          if (common.isPresent()) {
            branches.set(i, one.joined(other, common.get()));
            branches.remove(j);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The conditions without the one that they answer differently, if there is but one. */
  private static Optional<Map<String, Condition>> common(Branch one, Branch other) {
    if (!one.conditions().keySet().equals(other.conditions().keySet())) {
      return Optional.empty();
    }
    Map<String, Condition> common = new LinkedHashMap<>(one.conditions());
    common
        .entrySet()
        .removeIf(
            entry -> {
              Condition twin = other.conditions().get(entry.getKey());
              return twin == null || twin.holds() != entry.getValue().holds();
            });
    return common.size() + 1 >= one.conditions().size() ? Optional.of(common) : Optional.empty();
  }
}
