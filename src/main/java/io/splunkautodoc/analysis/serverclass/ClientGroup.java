package io.splunkautodoc.analysis.serverclass;

import java.util.List;

/**
 * Clients that belong to the same classes and get the same apps.
 *
 * @param clients by name; never empty
 */
public record ClientGroup(Outcome outcome, List<Client> clients) {
  public ClientGroup {
    clients = List.copyOf(clients);
  }
}
