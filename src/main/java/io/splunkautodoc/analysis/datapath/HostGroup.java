package io.splunkautodoc.analysis.datapath;

import java.util.List;
import java.util.Set;

/**
 * Clients that get the same apps, and therefore have the same inputs and paths.
 *
 * @param hosts their names, or the patterns that stand for them
 * @param apps folder names in {@code deployment-apps}
 */
public record HostGroup(List<String> hosts, Set<String> apps) {
  public HostGroup {
    hosts = List.copyOf(hosts);
    apps = Set.copyOf(apps);
  }
}
