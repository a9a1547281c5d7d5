package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
  /** Hosts that are named where not all of the page are meant. */
  private static final int MOST_NAMED = 5;

  /**
   * An app on these hosts, or on some of them: the same app may get to others in another way.
   *
   * @param page empty where the upload does not hold the app
   * @param hosts those of the page's hosts that get it so; empty for all of them
   * @param why how it gets there
   */
  public record AppOfHost(
      String app,
      Optional<PageName> page,
      List<String> hosts,
      String why,
      List<SourceLine> evidence) {
    public AppOfHost {
      hosts = List.copyOf(hosts);
      evidence = List.copyOf(evidence);
    }

    /** The same for only some of the hosts. */
    public AppOfHost on(List<String> some) {
      return new AppOfHost(app, page, some, why, evidence);
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

  /** How many apps are on each of the hosts. */
  public long appCount() {
    return apps.stream().map(AppOfHost::app).distinct().count();
  }

  /** The hosts that get the app in that way. */
  public List<String> hostsOf(AppOfHost app) {
    return app.hosts().isEmpty() ? hosts : app.hosts();
  }

  /** How the app gets to the hosts, and to which of them where not to all of them. */
  public String whyOf(AppOfHost app) {
    if (app.hosts().isEmpty()) {
      return app.why();
    }
    String named = app.hosts().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = app.hosts().size() - MOST_NAMED;
    return app.why() + " (" + named + (more > 0 ? " and " + more + " more" : "") + ")";
  }
}
