package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import java.util.ArrayList;
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

  /** What the outcome rests on, for these clients. */
  public List<Caveat> caveats() {
    List<Caveat> caveats = new ArrayList<>(outcome.caveats());
    if (clients.stream().anyMatch(client -> client.kind() != Client.Kind.GIVEN)) {
      caveats.add(ClassCaveats.CLIENT_FROM_PATTERN);
    }
    return caveats;
  }
}
