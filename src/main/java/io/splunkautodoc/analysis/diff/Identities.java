package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.datapath.DataPath;
import java.util.List;

/** What makes two answers the same, wherever their lines stand. */
public final class Identities {
  private Identities() {}

  /**
   * A path without its evidence and caveats; for findings there is {@link
   * io.splunkautodoc.analysis.finding.Finding#identity}.
   */
  public static Object path(DataPath path) {
    List<List<String>> conditions =
        path.conditions().stream()
            .map(all -> all.stream().map(condition -> condition.text()).toList())
            .toList();
    return List.of(path.host(), path.start(), path.hops(), path.end(), conditions);
  }
}
