package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.HostPaths;
import io.splunkautodoc.analysis.diff.Outline.Group;
import io.splunkautodoc.analysis.finding.Finding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An outline and what its items say.
 *
 * @param items in the outline's order
 */
public record Outlining<T>(Outline outline, List<T> items) {
  public Outlining {
    items = List.copyOf(items);
  }

  /**
   * Of paths.
   *
   * @param isCut whether there are more
   * @return with items that stand on {@linkplain DataPath#anywhere no host}
   */
  public static Outlining<DataPath> ofPaths(HostPaths paths, boolean isCut) {
    List<DataPath> items = paths.different().stream().map(DataPath::anywhere).toList();
    List<Identity> identities = items.stream().map(Identity::of).toList();
    List<Group> groups =
        paths.blocks().stream().map(block -> new Group(block.hosts(), block.paths())).toList();
    return new Outlining<>(new Outline(identities, groups, isCut), items);
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
