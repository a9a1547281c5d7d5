package io.splunkautodoc.analysis.serverclass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls each client by its name, and tells clients of the same name apart. */
final class ClientLabels {
  /** What may tell them apart, the plainest first. */
  private static final List<Function<Client, @Nullable String>> MARKS =
      List.of(Client::ip, Client::hostname, Client::dns, Client::instanceId, Client::machineType);

  private final Map<Client, String> labels = new HashMap<>();

  /** For clients in the order in which those that nothing tells apart are numbered. */
  static ClientLabels of(Iterable<Client> clients) {
    Map<String, Client> byName = new HashMap<>();
    Map<String, Set<Client>> shared = new HashMap<>();
    for (Client client : clients) {
      @Nullable Client first = byName.putIfAbsent(client.label(), client);
      if (first != null && !first.equals(client)) {
        shared
            .computeIfAbsent(client.label(), any -> new LinkedHashSet<>(List.of(first)))
            .add(client);
      }
    }
    ClientLabels labels = new ClientLabels();
    shared.forEach((name, same) -> labels.tellApart(name, List.copyOf(same)));
    return labels;
  }

  private void tellApart(String name, List<Client> same) {
    Optional<Function<Client, @Nullable String>> common =
        MARKS.stream().filter(mark -> tellsAllApart(mark, same)).findFirst();
    Map<String, Integer> times =
        same.stream()
            .flatMap(client -> marks(client).distinct())
            .collect(Collectors.toMap(Function.identity(), mark -> 1, Integer::sum));
    for (int i = 0; i < same.size(); i++) {
      Client client = same.get(i);
      String mark =
          common
              .map(each -> each.apply(client))
              .or(() -> marks(client).filter(each -> times.getOrDefault(each, 0) == 1).findFirst())
              .orElse("#" + (i + 1));
      labels.put(client, HostLabel.of(name, mark));
    }
  }

  private static boolean tellsAllApart(Function<Client, @Nullable String> mark, List<Client> same) {
    Set<String> marks = new HashSet<>();
    return same.stream()
        .allMatch(
            client -> {
              @Nullable String text = mark.apply(client);
              return text != null && marks.add(text);
            });
  }

  private static Stream<String> marks(Client client) {
    return MARKS.stream().flatMap(mark -> Stream.ofNullable(mark.apply(client)));
  }

  String of(Client client) {
    return labels.getOrDefault(client, client.label());
  }
}
