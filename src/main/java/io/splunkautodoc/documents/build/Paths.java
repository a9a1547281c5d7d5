package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.DataPaths;
import java.util.List;
import java.util.stream.Stream;

/** The paths of an upload, those of hosts with the same files once. */
record Paths(List<DataPaths.Group> groups) {
  static Paths of(DataPaths paths) {
    return new Paths(paths.groups().toList());
  }

  Stream<DataPath> ways() {
    return groups.stream().flatMap(group -> group.paths().stream());
  }

  Stream<DataPaths.Hosts> hosts() {
    return groups.stream().map(DataPaths.Group::hosts);
  }

  long count() {
    return groups.stream()
        .mapToLong(group -> (long) group.paths().size() * group.hosts().hosts().size())
        .sum();
  }
}
