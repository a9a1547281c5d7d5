package io.splunkautodoc.analysis.serverclass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    List<@Nullable String> marks = marks(same);
    for (int i = 0; i < same.size(); i++) {
      labels.put(same.get(i), name + " (" + marks.get(i) + ")");
    }
  }

  /** The first kind of mark that all have and no two share; else numbers. */
  private static List<@Nullable String> marks(List<Client> same) {
    for (Function<Client, @Nullable String> mark : MARKS) {
      List<@Nullable String> marks = new ArrayList<>();
      same.forEach(client -> marks.add(mark.apply(client)));
      if (!marks.contains(null) && new HashSet<>(marks).size() == same.size()) {
        return marks;
      }
    }
    List<@Nullable String> numbers = new ArrayList<>();
    same.forEach(client -> numbers.add("#" + (numbers.size() + 1)));
    return numbers;
  }

  String of(Client client) {
    return labels.getOrDefault(client, client.label());
  }
}
