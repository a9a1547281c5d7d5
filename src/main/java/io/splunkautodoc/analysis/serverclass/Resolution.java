package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which clients get what. Holds each client once and each distinct outcome once, so that its size
 * does not grow with clients × apps. Immutable.
 */
public final class Resolution {
  private static final Comparator<Client> BY_NAME =
      Comparator.comparing(Client::name)
          .thenComparing(each -> Objects.toString(each.machineType(), ""))
          .thenComparing(each -> Objects.toString(each.ip(), ""))
          .thenComparing(Client::toString);

  private final List<ClientGroup> groups;
  private final Map<String, Found> byLabel;

  private Resolution(List<ClientGroup> groups, Map<String, Found> byLabel) {
    this.groups = groups;
    this.byLabel = byLabel;
  }

  private record Found(Client client, Outcome outcome) {}

  static Resolution of(Map<Outcome, List<Client>> clients) {
    List<ClientGroup> groups = new ArrayList<>();
    Map<String, Found> byLabel = new HashMap<>();
    clients.forEach(
        (outcome, members) -> {
          members.sort(BY_NAME);
          groups.add(new ClientGroup(outcome, members));
        });
    groups.sort(Comparator.comparing((ClientGroup group) -> group.clients().get(0), BY_NAME));
    for (ClientGroup group : groups) {
      for (Client client : group.clients()) {
        byLabel.putIfAbsent(client.label(), new Found(client, group.outcome()));
      }
    }
    return new Resolution(Collections.unmodifiableList(groups), byLabel);
  }

  /** All clients, grouped by what they get; ordered by their names, however they came in. */
  public List<ClientGroup> groups() {
    return groups;
  }

  /** What the first client of that label gets. */
  public Optional<Outcome> outcome(String label) {
    return found(label).map(Found::outcome);
  }

  /** The first client of that label, for {@link Resolver#explain}. */
  public Optional<Client> client(String label) {
    return found(label).map(Found::client);
  }

  private Optional<Found> found(String label) {
    @Nullable Found found = byLabel.get(label);
    return Optional.ofNullable(found);
  }

  /** The groups whose clients belong to a class, or may. */
  public List<ClientGroup> membersOf(String serverClass) {
    return groups.stream()
        .filter(group -> group.outcome().member(serverClass) != Answer.NO)
        .toList();
  }
}
