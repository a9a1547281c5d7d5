package io.splunkautodoc.analysis;

import java.util.List;
import java.util.Set;

/**
 * All that an upload says.
 *
 * @param files its configuration files, in any order; no answer depends on the order
 * @param otherPaths every other entry below the {@code etc/}, such as {@code
 *     apps/x/lookups/hosts.csv}; names only
 */
public record Deployment(List<ConfFile> files, Set<String> otherPaths) {
  public Deployment {
    files = List.copyOf(files);
    otherPaths = Set.copyOf(otherPaths);
  }
}
