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
import java.util.stream.Stream;

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

  /** By what each is called, and by the name that it may share with others. */
  private final Map<String, List<Found>> called;

  private final ClientLabels labels;

  private Resolution(
      List<ClientGroup> groups, Map<String, List<Found>> called, ClientLabels labels) {
    this.groups = groups;
    this.called = called;
    this.labels = labels;
  }

  private record Found(Client client, Outcome outcome) {}

  static Resolution of(Map<Outcome, List<Client>> clients) {
    List<ClientGroup> groups = new ArrayList<>();
    Map<String, List<Found>> called = new HashMap<>();
    clients.forEach(
        (outcome, members) -> {
          members.sort(BY_NAME);
          groups.add(new ClientGroup(outcome, members));
        });
    groups.sort(Comparator.comparing((ClientGroup group) -> group.clients().get(0), BY_NAME));
    ClientLabels labels =
        ClientLabels.of(
            groups.stream().flatMap(group -> group.clients().stream()).sorted(BY_NAME).toList());
    for (ClientGroup group : groups) {
      for (Client client : group.clients()) {
        Found found = new Found(client, group.outcome());
        Stream.of(labels.of(client), client.label())
            .distinct()
            .forEach(name -> called.computeIfAbsent(name, any -> new ArrayList<>(1)).add(found));
      }
    }
    return new Resolution(Collections.unmodifiableList(groups), called, labels);
  }

  /** All clients, grouped by what they get; ordered by their names, however they came in. */
  public List<ClientGroup> groups() {
    return groups;
  }

  /** What to call one of its clients: the name, with what tells it from others of that name. */
  public String label(Client client) {
    return labels.of(client);
  }

  /** What the client of that label, or the only one of that name, gets. */
  public Optional<Outcome> outcome(String label) {
    return found(label).map(Found::outcome);
  }

  /** The client of that label, or the only one of that name, for {@link Resolver#explain}. */
  public Optional<Client> client(String label) {
    return found(label).map(Found::client);
  }

  /** The client of that label, or all of that name, in their order; empty where there is none. */
  public List<Client> called(String label) {
    return all(label).stream().map(Found::client).distinct().sorted(BY_NAME).toList();
  }

  private Optional<Found> found(String label) {
    List<Found> found = all(label).stream().distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<Found> all(String label) {
    return called.getOrDefault(label, List.of());
  }

  /** The groups whose clients belong to a class, or may. */
  public List<ClientGroup> membersOf(String serverClass) {
    return groups.stream()
        .filter(group -> group.outcome().member(serverClass) != Answer.NO)
        .toList();
  }
}
