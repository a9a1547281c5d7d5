package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * Hosts with the same files.
 *
 * @param hosts their names, or the patterns that stand for them
 * @param role what they do with events
 * @param paths those of each of the hosts
 * @param off inputs that do not run
 */
public record HostPage(
    PageName name,
    List<String> hosts,
    String role,
    String roleWhy,
    List<AppOfHost> apps,
    List<PathRow> paths,
    List<InputOff> off,
    List<Caveat> caveats) {
  /**
   * An app on these hosts.
   *
   * @param page empty where the upload does not hold the app
   * @param why how it gets there
   */
  public record AppOfHost(
      String app, Optional<PageName> page, String why, List<SourceLine> evidence) {
    public AppOfHost {
      evidence = List.copyOf(evidence);
    }
  }

  /** An input that does not run, and what switches it off. */
  public record InputOff(String input, String why, Optional<SourceLine> at) {}

  public HostPage {
    hosts = List.copyOf(hosts);
    apps = List.copyOf(apps);
    paths = List.copyOf(paths);
    off = List.copyOf(off);
    caveats = List.copyOf(caveats);
  }
}
