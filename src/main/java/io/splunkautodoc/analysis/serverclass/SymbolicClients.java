package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The clients that the filters themselves speak of, for when there is no list of clients: a literal
 * name is a client; a pattern stands for the clients that match it and no narrower one. Where a
 * filter also asks for types of machine, its patterns come once more for each of them.
 */
public final class SymbolicClients {
  private static final String ANY = "*";

  private final Set<Client> clients = new LinkedHashSet<>();

  private SymbolicClients() {}

  /** One client for each distinct pattern, by name. */
  public static List<Client> of(ServerClasses classes) {
    SymbolicClients symbolic = new SymbolicClients();
    Set<String> names = new TreeSet<>();
    for (ServerClass each : classes.classes()) {
      symbolic.addAll(each, names);
    }
    List<Client> all = new ArrayList<>();
    names.forEach(name -> all.add(client(HostPattern.of(name))));
    all.addAll(symbolic.clients);
    return all;
  }

  private void addAll(ServerClass serverClass, Set<String> names) {
    add(serverClass.filter(), serverClass.filter(), names);
    for (ClassApp app : serverClass.apps()) {
      app.filter().ifPresent(filter -> add(serverClass.filter(), filter, names));
    }
  }

  private void add(HostFilter members, HostFilter filter, Set<String> names) {
    Stream.of(filter.whitelist(), filter.blacklist())
        .flatMap(list -> list.patterns().stream())
        .filter(SymbolicClients::isUsable)
        .forEach(pattern -> names.add(pattern.text()));
    if (filter.type() == FilterType.BLACKLIST) {
      names.add(ANY);
    }
    filter.machineTypes().ifPresent(types -> addTyped(members, filter, types));
  }

  private void addTyped(HostFilter members, HostFilter filter, TypesFilter types) {
    List<HostPattern> patterns =
        Stream.concat(
                Stream.of(members, filter)
                    .distinct()
                    .flatMap(each -> each.whitelist().patterns().stream()),
                Stream.of(HostPattern.of(ANY)).filter(any -> lacksWhitelist(members, filter)))
            .filter(SymbolicClients::isUsable)
            .filter(each -> each.literal().isEmpty())
            .toList();
    for (HostPattern pattern : patterns) {
      for (HostPattern type : types.patterns()) {
        if (!type.text().isBlank()) {
          clients.add(client(pattern).withMachineType(type.text()));
        }
      }
    }
  }

  private static boolean lacksWhitelist(HostFilter members, HostFilter filter) {
    return members.type() == FilterType.BLACKLIST || filter.type() == FilterType.BLACKLIST;
  }

  private static boolean isUsable(HostPattern pattern) {
    return !pattern.text().isBlank()
        && pattern.invalid().isEmpty()
        && pattern.unsupported().isEmpty();
  }

  private static Client client(HostPattern pattern) {
    return Client.of(
        pattern.literal().isPresent() ? Client.Kind.LITERAL : Client.Kind.PATTERN,
        // As it is written, but for anchors and escapes.
        pattern
            .literal()
            .filter(name -> !name.equalsIgnoreCase(pattern.text()))
            .orElse(pattern.text()));
  }
}
