package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Landing;
import io.splunkautodoc.analysis.serverclass.ReadApps;
import io.splunkautodoc.analysis.serverclass.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hosts that get the same apps of the deployment server, and therefore have the same inputs and
 * paths.
 *
 * @param reader whether they are clients themselves, or get the apps through one
 * @param hosts their names, or the patterns that stand for them; never empty
 * @param addresses what else outputs may call them, in lower case, and which of them that can be
 * @param apps folder names in {@code deployment-apps}
 * @param switchedOn those of the apps that run whatever their own {@code app.conf} says
 * @param caveats what the choice of apps rests on
 */
public record HostGroup(
    Landing reader,
    List<String> hosts,
    Map<String, List<String>> addresses,
    Set<String> apps,
    Set<String> switchedOn,
    List<Caveat> caveats) {
  /** How the names of a cluster's peers begin that are known by their manager only. */
  static final String PEERS_OF = "(peers of ";

  private static final Caveat HANDED_ON =
      Caveat.assumed(
          "handed-on",
          "The app goes into the folder from which a cluster's manager or deployer hands it on; the"
              + " client is taken to be one, and to hand on nothing else.");

  public HostGroup {
    hosts = List.copyOf(hosts);
    addresses = Map.copyOf(addresses);
    apps = Set.copyOf(apps);
    switchedOn = Set.copyOf(switchedOn);
    caveats = List.copyOf(caveats);
  }

  /** Hosts that get the same apps, and for sure or perhaps alike, are one of these. */
  private record Files(Landing reader, ReadApps apps) {}

  /** Clients of a server class's resolution; those with the same apps become one group. */
  static List<HostGroup> of(Resolution clients) {
    Map<Files, HostGroup> byFiles = new LinkedHashMap<>();
    for (ClientGroup each : clients.groups()) {
      List<AppGrant> grants = each.outcome().grants();
      for (Landing reader : List.of(Landing.CLIENT, Landing.PEERS, Landing.MEMBERS)) {
        ReadApps read = ReadApps.of(grants, reader);
        if (reader == Landing.CLIENT || !read.apps().isEmpty()) {
          byFiles.merge(new Files(reader, read), of(each, clients, reader, read), HostGroup::and);
        }
      }
    }
    return List.copyOf(byFiles.values());
  }

  /** What to call those who read the apps that a client gets. */
  public static String name(Landing reader, String client) {
    return switch (reader) {
      case PEERS -> PEERS_OF + client + ")";
      case MEMBERS -> "(members of " + client + ")";
      case CLIENT, NOBODY -> client;
    };
  }

  private static HostGroup of(
      ClientGroup group, Resolution clients, Landing reader, ReadApps read) {
    List<Caveat> caveats = new ArrayList<>(group.outcome().caveats());
    caveats.addAll(read.caveats());
    Map<String, List<String>> addresses = new LinkedHashMap<>();
    if (reader == Landing.CLIENT) {
      for (Client client : group.clients()) {
        Stream.of(client.ip(), client.hostname(), client.dns())
            .flatMap(Stream::ofNullable)
            .map(address -> address.toLowerCase(Locale.ROOT))
            .forEach(
                address ->
                    addresses.merge(address, List.of(clients.label(client)), HostGroup::union));
      }
    } else {
      caveats.add(HANDED_ON);
    }
    List<String> hosts =
        group.clients().stream()
            .map(client -> name(reader, clients.label(client)))
            .distinct()
            .toList();
    return new HostGroup(reader, hosts, addresses, read.apps(), read.switchedOn(), caveats);
  }

  private HostGroup and(HostGroup other) {
    Set<String> all = new LinkedHashSet<>(hosts);
    all.addAll(other.hosts);
    Set<Caveat> both = new LinkedHashSet<>(caveats);
    both.addAll(other.caveats);
    Map<String, List<String>> known = new LinkedHashMap<>(addresses);
    other.addresses.forEach((address, whose) -> known.merge(address, whose, HostGroup::union));
    return new HostGroup(reader, List.copyOf(all), known, apps, switchedOn, List.copyOf(both));
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
