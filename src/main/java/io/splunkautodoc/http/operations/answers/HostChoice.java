package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which host is asked about, where several clients may have the same name. What is null is not
 * said.
 *
 * @param host what a list calls it, or any name
 */
record HostChoice(
    String host, @Nullable String ip, @Nullable String hostname, @Nullable String machineType) {
  private static final int MOST_NAMED = 20;

  /** The client that is meant; empty where no list has it. */
  Optional<Client> among(Resolution resolution) {
    List<Client> meant = resolution.called(host).stream().filter(this::takes).toList();
    if (meant.size() > 1) {
      throw several(resolution, meant);
    }
    return meant.stream().findFirst();
  }

  /**
   * What to call it so that all who are meant get the same apps; the name itself where no list has
   * it.
   */
  String sameApps(Resolution resolution) {
    List<Client> meant = resolution.called(host);
    if (meant.stream().map(resolution::label).map(resolution::outcome).distinct().count() > 1) {
      throw several(resolution, meant);
    }
    return meant.stream().findFirst().map(resolution::label).orElse(host);
  }

  /** A client as it is described, for one that no list has. */
  Client invented() {
    return Client.of(host, ip, hostname, machineType);
  }

  private boolean takes(Client client) {
    return isOrUnsaid(ip, client.ip())
        && isOrUnsaid(hostname, client.hostname())
        && isOrUnsaid(machineType, client.machineType());
  }

  private static boolean isOrUnsaid(@Nullable String said, @Nullable String is) {
    return said == null || (is != null && said.strip().equalsIgnoreCase(is.strip()));
  }

  private ProblemException several(Resolution resolution, List<Client> meant) {
    List<String> labels = meant.stream().map(resolution::label).limit(MOST_NAMED).toList();
    return Problem.invalid(
            "host",
            "is what "
                + meant.size()
                + " clients are called; ask for one of them: \""
                + String.join("\", \"", labels)
                + (meant.size() > MOST_NAMED ? "\", …" : "\""))
        .member("hosts", labels)
        .exception();
  }
}
