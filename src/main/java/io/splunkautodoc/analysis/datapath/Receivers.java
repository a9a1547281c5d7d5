package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.output.Receiver;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the hosts of the upload that a group of outputs sends to. One thread's. */
final class Receivers {
  private static final Caveat BY_PORT =
      Caveat.assumed(
          "receiver-by-port",
          "Nothing in the upload says how the receiver's host is called; the only hosts that listen at"
              + " its port are taken for it.");
  private static final Caveat BY_DISCOVERY =
      Caveat.assumed(
          "receiver-by-discovery",
          "The receivers are discovered; the cluster's peers of this upload are taken for them.");
  private final List<HostView> views;

  /** So many groups are remembered; then it begins anew. */
  private static final int MOST_KNOWN = 10_000;

  /** By the very group, which only one view has; names are compared once. */
  private final IdentityHashMap<OutputGroup, List<Target>> known = new IdentityHashMap<>();

  /** The views that can receive; the others do no harm. */
  Receivers(List<HostView> views) {
    this.views = List.copyOf(views);
  }

  /**
   * Receiving hosts with the same files.
   *
   * @param label which of them, for the reader
   * @param caveats what it rests on that they receive
   */
  record Target(HostView view, String label, List<Caveat> caveats) {}

  /**
   * Who shares the group's events; empty where no receiver is in the upload.
   *
   * @param passed the hosts that the events have come by
   */
  List<Target> find(OutputGroup group, HostView sender, Set<String> passed) {
    return switch (group.type()) {
      case SYSLOG -> List.of();
      case HTTP -> named(group, sender);
      case TCP -> {
        if (group.discovery().isPresent()) {
          yield discovered(others(sender));
        }
        List<Target> named = named(group, sender);
        yield named.isEmpty() ? byPort(group, others(sender), passed) : named;
      }
    };
  }

  private List<Target> named(OutputGroup group, HostView sender) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(group, any -> NamedReceivers.of(any, others(sender)));
  }

  private List<HostView> others(HostView sender) {
    return views.stream().filter(view -> !view.hosts().equals(sender.hosts())).toList();
  }

  private static List<Target> discovered(List<HostView> views) {
    return views.stream()
        .filter(HostView::isPeers)
        .map(view -> new Target(view, view.label(), List.of(BY_DISCOVERY)))
        .toList();
  }

  /** For hosts whose names nobody knows, and for receivers of which only the address is known. */
  private static List<Target> byPort(OutputGroup group, List<HostView> views, Set<String> passed) {
    List<HostView> listening =
        views.stream()
            .filter(view -> !view.isNamedInstance() && !passed.contains(view.label()))
            .filter(
                view ->
                    group.receivers().stream()
                        .map(receiver -> Receiver.of(group.type(), receiver))
                        .filter(receiver -> view.isNameless() || receiver.isAddress())
                        .filter(receiver -> !receiver.isInCloud())
                        .map(Receiver::port)
                        .anyMatch(view::listensAt))
            .toList();
    return listening.size() == 1
        ? List.of(new Target(listening.get(0), listening.get(0).label(), List.of(BY_PORT)))
        : List.of();
  }
}
