package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.diff.Outline.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said by one of two answers only.
 *
 * @param added in the order in which the later answer has it
 * @param removed in the order in which the earlier answer has it
 * @param isCut whether there is more than was compared or is told
 */
public record OutlineDiff(List<Said> added, List<Said> removed, boolean isCut) {
  /** More are not told. */
  public static final int MOST = 500_000;

  /**
   * A thing that is said of somebody.
   *
   * @param whom as the group names him
   * @param item its place in the outline of the answer that says it
   */
  public record Said(String whom, int item) {}

  public OutlineDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Compares; of several of somebody with the same identity the first counts. */
  public static OutlineDiff of(Outline before, Outline after) {
    Side old = new Side(before);
    Side fresh = new Side(after);
    List<Said> added = fresh.without(old);
    List<Said> removed = old.without(fresh);
    boolean isCut =
        before.isCut() || after.isCut() || added.size() == MOST || removed.size() == MOST;
    return new OutlineDiff(added, removed, isCut);
  }

  /** One of the two, by those who are spoken of. */
  private static final class Side {
    private final Outline outline;
    private final Map<String, List<Group>> groups = new LinkedHashMap<>();

    /** What two that are spoken of have in common is found once for all of their groups. */
    private record Met(List<Group> mine, List<Group> other) {}

    Side(Outline outline) {
      this.outline = outline;
      for (Group group : outline.groups()) {
        group.whom().forEach(each -> groups.merge(each, List.of(group), Side::joined));
      }
    }

    List<Said> without(Side other) {
      Map<Met, List<Integer>> found = new HashMap<>();
      List<Said> all = new ArrayList<>();
      for (Map.Entry<String, List<Group>> mine : groups.entrySet()) {
        Met met = new Met(mine.getValue(), other.groups.getOrDefault(mine.getKey(), List.of()));
        for (int item : found.computeIfAbsent(met, each -> missing(each, other))) {
          if (all.size() == MOST) {
            return all;
          }
          all.add(new Said(mine.getKey(), item));
        }
      }
      return all;
    }

    private List<Integer> missing(Met met, Side other) {
      Set<Identity> there = new HashSet<>();
      for (Group group : met.other()) {
        group.items().forEach(item -> there.add(other.outline.identity(item)));
      }
      List<Integer> missing = new ArrayList<>();
      for (Group group : met.mine()) {
        for (int item : group.items()) {
          if (there.add(outline.identity(item))) {
            missing.add(item);
          }
        }
      }
      return missing;
    }

    private static List<Group> joined(List<Group> some, List<Group> more) {
      List<Group> all = new ArrayList<>(some);
      all.addAll(more);
      return List.copyOf(all);
    }
  }
}
