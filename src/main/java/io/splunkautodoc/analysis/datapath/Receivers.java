package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.output.Receiver;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the hosts of the upload that a group of outputs sends to. */
final class Receivers {
  private static final Caveat BY_PORT =
      Caveat.assumed(
          "receiver-by-port",
          "The upload does not tell the receiver's name from those of its hosts; the only ones that"
              + " listen at its port are taken for it.");
  private static final Caveat BY_DISCOVERY =
      Caveat.assumed(
          "receiver-by-discovery",
          "The receivers are discovered; the cluster's peers of this upload are taken for them.");
  private static final Caveat BALANCED =
      Caveat.assumed(
          "receivers-differ",
          "The group's receivers share the events and are configured differently; each event goes"
              + " the way of one of them.");

  private final List<HostView> views;

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
    List<HostView> others =
        views.stream().filter(view -> !view.hosts().equals(sender.hosts())).toList();
    return switch (group.type()) {
      case SYSLOG -> List.of();
      case HTTP -> named(group, others);
      case TCP -> {
        if (group.discovery().isPresent()) {
          yield discovered(others);
        }
        List<Target> named = named(group, others);
        yield named.isEmpty() ? byPort(group, others, passed) : named;
      }
    };
  }

  private static List<Target> discovered(List<HostView> views) {
    return views.stream()
        .filter(view -> view.hosts().contains(HostViews.PEERS))
        .map(view -> new Target(view, view.label(), List.of(BY_DISCOVERY)))
        .toList();
  }

  private static List<Target> named(OutputGroup group, List<HostView> views) {
    Map<HostView, Set<String>> hosts = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String configured : group.receivers()) {
      Receiver receiver = Receiver.of(group.type(), configured);
      boolean found = false;
      for (HostView view : views) {
        List<String> names = takes(view, group, receiver) ? names(view, receiver) : List.of();
        if (!names.isEmpty() && !found) {
          hosts.computeIfAbsent(view, any -> new LinkedHashSet<>()).addAll(names);
          found = true;
        }
      }
      if (!found) {
        unknown.add(configured);
      }
    }
    List<Caveat> caveats = new ArrayList<>();
    if (hosts.size() > 1) {
      caveats.add(BALANCED);
    }
    if (!unknown.isEmpty()) {
      caveats.add(elsewhere(unknown));
    }
    return hosts.entrySet().stream()
        .map(
            entry ->
                new Target(entry.getKey(), HostView.label(List.copyOf(entry.getValue())), caveats))
        .toList();
  }

  private static Caveat elsewhere(List<String> receivers) {
    return Caveat.missing(
        "receivers-elsewhere",
        "Not in the upload: "
            + String.join(", ", receivers)
            + ", which share these events; they are taken to treat them as the group's others do.");
  }

  private static boolean takes(HostView view, OutputGroup group, Receiver receiver) {
    return group.type() == OutputGroup.Type.HTTP
        ? view.collectsAt(receiver.port())
        : view.listensAt(receiver.port());
  }

  /** Which of the view's hosts have the receiver's name, or an address of theirs. */
  private static List<String> names(HostView view, Receiver receiver) {
    String name = receiver.host().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(view.addresses().get(name))
        .map(List::of)
        .orElseGet(() -> view.hosts().stream().filter(host -> isNamed(host, name)).toList());
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
    return dot < 0 || Receiver.isAddress(name) ? name : name.substring(0, dot);
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
