package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clients that get the same apps, and therefore have the same inputs and paths.
 *
 * @param hosts their names, or the patterns that stand for them; never empty
 * @param apps folder names in {@code deployment-apps}
 * @param caveats what the choice of apps rests on
 */
public record HostGroup(List<String> hosts, Set<String> apps, List<Caveat> caveats) {
  private static final String SWITCHED_OFF = "disabled";

  public HostGroup {
    hosts = List.copyOf(hosts);
    apps = Set.copyOf(apps);
    caveats = List.copyOf(caveats);
  }

  /** Clients of a server class's resolution; those with the same apps become one group. */
  static List<HostGroup> of(Collection<ClientGroup> clients) {
    Map<Set<String>, HostGroup> byApps = new LinkedHashMap<>();
    for (ClientGroup each : clients) {
      HostGroup group = of(each);
      byApps.merge(group.apps(), group, HostGroup::and);
    }
    return List.copyOf(byApps.values());
  }

  private static HostGroup of(ClientGroup group) {
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
    return new HostGroup(group.clients().stream().map(HostGroup::name).toList(), apps, caveats);
  }

  /** What paths call the client. */
  public static String name(Client client) {
    boolean typed = client.kind() != Client.Kind.GIVEN && client.machineType() != null;
    return typed ? client.name() + " (" + client.machineType() + ")" : client.name();
  }

  private HostGroup and(HostGroup other) {
    Set<String> all = new LinkedHashSet<>(hosts);
    all.addAll(other.hosts);
    Set<Caveat> both = new LinkedHashSet<>(caveats);
    both.addAll(other.caveats);
    return new HostGroup(List.copyOf(all), apps, List.copyOf(both));
  }
}
