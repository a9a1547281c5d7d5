package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.conf.Layer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which apps come together on a host. */
final class Neighbours {
  private static final List<Layer> OF_THE_INSTANCE =
      List.of(Layer.SYSTEM, Layer.APP, Layer.PEER_APP, Layer.LOOSE);

  private final List<ClientGroup> groups;
  private final Map<String, BitSet> groupsOf = new HashMap<>();

  private Neighbours(List<ClientGroup> groups) {
    this.groups = groups;
    for (int i = 0; i < groups.size(); i++) {
      for (String app : groups.get(i).outcome().appNames()) {
        groupsOf.computeIfAbsent(app, any -> new BitSet()).set(i);
      }
    }
  }

  static Neighbours of(LintContext context) {
    if (!context.hasServerClasses()) {
      return new Neighbours(List.of());
    }
    Resolver resolver = new Resolver(context.serverClasses());
    Resolution clients =
        context.options().clients().isEmpty()
            ? resolver.resolveSymbolic()
            : resolver.resolve(context.options().clients());
    return new Neighbours(clients.groups());
  }

  /** Clients that get the same apps. */
  List<ClientGroup> groups() {
    return groups;
  }

  /** The groups of clients that get an app of {@code deployment-apps}. */
  BitSet groupsOf(String app) {
    return groupsOf.getOrDefault(app, new BitSet());
  }

  /** Whether some host reads both, as far as the upload tells. */
  boolean areTogether(App one, App other) {
    if (OF_THE_INSTANCE.contains(one.layer())) {
      return OF_THE_INSTANCE.contains(other.layer());
    }
    if (one.layer() != other.layer()) {
      return false;
    }
    return one.layer() != Layer.DEPLOYMENT_APP
        || one.name().equals(other.name())
        || groupsOf(one.name()).intersects(groupsOf(other.name()));
  }

  /** A client that gets both, for the reader. */
  Optional<String> example(App one, App other) {
    BitSet both = (BitSet) groupsOf(one.name()).clone();
    both.and(groupsOf(other.name()));
    int first = both.nextSetBit(0);
    return one.layer() == Layer.DEPLOYMENT_APP && first >= 0
        ? groups.get(first).clients().stream().map(client -> client.name()).findFirst()
        : Optional.empty();
  }
}
