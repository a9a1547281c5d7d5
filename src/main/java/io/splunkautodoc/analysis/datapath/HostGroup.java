package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Clients that get the same apps, and therefore have the same inputs and paths.
 *
 * @param hosts their names, or the patterns that stand for them; never empty
 * @param addresses what else outputs may call them, in lower case, and which of them that can be
 * @param apps folder names in {@code deployment-apps}
 * @param caveats what the choice of apps rests on
 */
public record HostGroup(
    List<String> hosts,
    Map<String, List<String>> addresses,
    Set<String> apps,
    List<Caveat> caveats) {
  private static final String SWITCHED_OFF = "disabled";

  public HostGroup {
    hosts = List.copyOf(hosts);
    addresses = Map.copyOf(addresses);
    apps = Set.copyOf(apps);
    caveats = List.copyOf(caveats);
  }

  /** Clients of a server class's resolution; those with the same apps become one group. */
  static List<HostGroup> of(Resolution clients) {
    Map<Set<String>, HostGroup> byApps = new LinkedHashMap<>();
    for (ClientGroup each : clients.groups()) {
      HostGroup group = of(each, clients);
      byApps.merge(group.apps(), group, HostGroup::and);
    }
    return List.copyOf(byApps.values());
  }

  private static HostGroup of(ClientGroup group, Resolution clients) {
    Set<String> apps = new LinkedHashSet<>();
    List<Caveat> caveats = new ArrayList<>(group.outcome().caveats());
    for (AppGrant grant : group.outcome().grants()) {
      boolean off =
          grant.from().stream()
              .allMatch(
                  source ->
                      source
                          .app()
                          .settings()
                          .value(ClassSetting.STATE_ON_CLIENT)
                          .equals(SWITCHED_OFF));
      if (!off) {
        apps.add(grant.app());
      }
      if (!off && grant.answer() != Answer.YES) {
        caveats.add(
            Caveat.missing(
                "app-unknown",
                "Whether the host gets the app "
                    + grant.app()
                    + " cannot be told; it is taken to."));
      }
    }
    Map<String, List<String>> addresses = new LinkedHashMap<>();
    for (Client client : group.clients()) {
      Stream.of(client.ip(), client.hostname(), client.dns())
          .flatMap(Stream::ofNullable)
          .map(address -> address.toLowerCase(Locale.ROOT))
          .forEach(
              address ->
                  addresses.merge(address, List.of(clients.label(client)), HostGroup::union));
    }
    return new HostGroup(
        group.clients().stream().map(clients::label).distinct().toList(), addresses, apps, caveats);
  }

  private HostGroup and(HostGroup other) {
    Set<String> all = new LinkedHashSet<>(hosts);
    all.addAll(other.hosts);
    Set<Caveat> both = new LinkedHashSet<>(caveats);
    both.addAll(other.caveats);
    Map<String, List<String>> known = new LinkedHashMap<>(addresses);
    other.addresses.forEach((address, whose) -> known.merge(address, whose, HostGroup::union));
    return new HostGroup(List.copyOf(all), known, apps, List.copyOf(both));
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
