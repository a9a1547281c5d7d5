package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.diff.Outline.Group;
import io.splunkautodoc.analysis.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An outline and what its items say.
 *
 * @param items in the outline's order
 */
public record Outlining<T>(Outline outline, List<T> items) {
  /** More are not compared. */
  private static final int MOST = 100_000;

  public Outlining {
    items = List.copyOf(items);
  }

  /**
   * Of all paths of an upload, those that several hosts have once.
   *
   * @return with items that stand on {@linkplain DataPath#anywhere no host}
   */
  public static Outlining<DataPath> ofPaths(Stream<DataPaths.Group> hosts) {
    Map<DataPath, Integer> places = new HashMap<>();
    List<DataPath> items = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    hosts.forEach(
        group -> {
          List<Integer> mine = new ArrayList<>();
          for (DataPath path : group.paths()) {
            DataPath item = path.anywhere();
            if (items.size() < MOST || places.containsKey(item)) {
              mine.add(places.computeIfAbsent(item, each -> added(items, each)));
            }
          }
          groups.add(new Group(group.hosts().hosts(), mine));
        });
    List<Identity> identities = items.stream().map(Identity::of).toList();
    return new Outlining<>(new Outline(identities, groups, items.size() == MOST), items);
  }

  private static int added(List<DataPath> items, DataPath item) {
    items.add(item);
    return items.size() - 1;
  }

  /**
   * Of findings.
   *
   * @param isCut whether there are more
   */
  public static Outlining<Finding> ofFindings(List<Finding> findings, boolean isCut) {
    List<Integer> all = IntStream.range(0, findings.size()).boxed().toList();
    List<Identity> identities = findings.stream().map(Identity::of).toList();
    return new Outlining<>(
        new Outline(identities, List.of(new Group(List.of(""), all)), isCut), findings);
  }
}
