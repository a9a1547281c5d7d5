package io.splunkautodoc.analysis.precedence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which groups of outputs name a receiver; the receiver's own stanza inherits from them. */
final class OutputGroups {
  /** How the stanza of a single receiver starts. */
  static final String SERVER = "tcpout-server://";

  private static final String GROUP = "tcpout:";

  private final Map<String, List<String>> byServer = new HashMap<>();

  /** The groups among these stanzas. */
  static OutputGroups of(String conf, Iterable<MergedStanza> stanzas) {
    OutputGroups groups = new OutputGroups();
    if (conf.equals("outputs")) {
      for (MergedStanza stanza : stanzas) {
        if (stanza.name().startsWith(GROUP)) {
          groups.add(stanza);
        }
      }
    }
    return groups;
  }

  private void add(MergedStanza group) {
    Optional<Candidate> servers = group.winner("server");
    for (String server : servers.map(Candidate::value).orElse("").split(",", -1)) {
      byServer.computeIfAbsent(server.strip(), any -> new ArrayList<>()).add(group.name());
    }
  }

  /** The stanzas of the groups that name the receiver of that stanza, in ASCII order. */
  List<String> of(String stanza) {
    return byServer.getOrDefault(stanza.substring(SERVER.length()), List.of());
  }
}
