package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.DataPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of an upload, those of hosts with the same files once. */
record Paths(List<DataPaths.Hosts> hosts, Map<String, List<DataPath>> byFirstHost) {
  static Paths of(DataPaths paths) {
    List<DataPaths.Hosts> hosts = paths.hosts().toList();
    Map<String, List<DataPath>> byFirstHost = new LinkedHashMap<>();
    hosts.forEach(same -> byFirstHost.put(same.hosts().get(0), new ArrayList<>()));
    paths.stream().forEach(path -> add(byFirstHost.get(path.host()), path));
    return new Paths(hosts, byFirstHost);
  }

  private static void add(@Nullable List<DataPath> ofFirstHost, DataPath path) {
    if (ofFirstHost != null) {
      ofFirstHost.add(path);
    }
  }

  List<DataPath> of(DataPaths.Hosts same) {
    return byFirstHost.getOrDefault(same.hosts().get(0), List.of());
  }

  long count() {
    return hosts.stream().mapToLong(same -> (long) of(same).size() * same.hosts().size()).sum();
  }

  /** For the reader, whoever of them is meant. */
  static String label(DataPaths.Hosts same) {
    int more = same.hosts().size() - 1;
    return same.hosts().get(0) + (more == 0 ? "" : " and " + more + " more");
  }
}
