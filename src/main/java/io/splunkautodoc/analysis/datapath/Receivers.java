package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the hosts of the upload that a group of outputs sends to. */
final class Receivers {
  private static final Caveat BY_PORT =
      Caveat.assumed(
          "receiver-by-port",
          "No host of the upload has the receiver's name; the only ones that listen at its port are"
              + " taken for it.");
  private static final Caveat BY_DISCOVERY =
      Caveat.assumed(
          "receiver-by-discovery",
          "The receivers are discovered; the cluster's peers of this upload are taken for them.");

  private final List<HostView> receivers;

  /** The views that can receive; the others do no harm. */
  Receivers(List<HostView> views) {
    receivers = views.stream().filter(view -> view.role().parses()).toList();
  }

  /** A receiving host and what that rests on. */
  record Target(HostView view, Optional<Caveat> caveat) {}

  /** Empty where the group's receivers are not in the upload. */
  Optional<Target> find(OutputGroup group, HostView sender) {
    if (group.type() != OutputGroup.Type.TCP) {
      return Optional.empty();
    }
    List<HostView> others =
        receivers.stream().filter(view -> !view.hosts().equals(sender.hosts())).toList();
    if (group.discovery().isPresent()) {
      return others.stream()
          .filter(view -> view.hosts().contains(HostViews.PEERS))
          .findFirst()
          .map(view -> new Target(view, Optional.of(BY_DISCOVERY)));
    }
    for (String receiver : group.receivers()) {
      Optional<HostView> named = named(receiver, others);
      if (named.isPresent()) {
        return named.map(view -> new Target(view, Optional.empty()));
      }
    }
    return byPort(group, others);
  }

  private static Optional<HostView> named(String receiver, List<HostView> views) {
    int colon = receiver.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String name = receiver.substring(0, colon).toLowerCase(Locale.ROOT);
    return views.stream()
        .filter(view -> view.listensAt(receiver.substring(colon + 1)))
        .filter(view -> view.hosts().stream().anyMatch(host -> isNamed(host, name)))
        .findFirst();
  }

  /** Hosts may be patterns, and either name may lack its domain. */
  private static boolean isNamed(String host, String name) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.indexOf('*') >= 0) {
      String bare = lower.replace("*", "");
      return !bare.isEmpty()
          && Regex.whole(Wildcards.quoted(lower).replace("\\*", ".*"), true).in(name) == Match.YES;
    }
    return lower.equals(name) || lower.equals(label(name)) || label(lower).equals(name);
  }

  private static String label(String name) {
    int dot = name.indexOf('.');
    boolean address = name.matches("[0-9.]+");
    return dot < 0 || address ? name : name.substring(0, dot);
  }

  private static Optional<Target> byPort(OutputGroup group, List<HostView> views) {
    List<HostView> listening =
        views.stream()
            .filter(view -> !view.isNamedInstance())
            .filter(
                view ->
                    group.receivers().stream()
                        .map(receiver -> receiver.substring(receiver.lastIndexOf(':') + 1))
                        .anyMatch(view::listensAt))
            .toList();
    return listening.size() == 1
        ? Optional.of(new Target(listening.get(0), Optional.of(BY_PORT)))
        : Optional.empty();
  }
}
