package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.output.Receiver;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.serverclass.HostLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds a group's receivers among the hosts of the upload by their names and addresses. */
final class NamedReceivers {
  private static final Caveat BALANCED =
      Caveat.assumed(
          "receivers-differ",
          "The group's receivers share the events and are configured differently; each event goes"
              + " the way of one of them.");

  /** Receivers that are named one by one. */
  private static final int MOST_NAMES = 3;

  private final OutputGroup group;
  private final List<HostView> views;

  private NamedReceivers(OutputGroup group, List<HostView> views) {
    this.group = group;
    this.views = views;
  }

  /** Those that share the group's events; empty where the upload has none of them. */
  static List<Receivers.Target> of(OutputGroup group, List<HostView> views) {
    return new NamedReceivers(group, views).targets();
  }

  /**
   * A view that has a receiver.
   *
   * @param view its place among the views
   * @param hosts which of the view's hosts it can be
   * @param named whether a host has just that name, rather than a pattern that takes it
   * @param listens whether the upload shows that it takes events
   * @param whole whether no name lacks its domain
   */
  private record Found(
      int view, List<String> hosts, boolean named, boolean listens, boolean whole) {
    /** The likeliest first. */
    private static final Comparator<Found> LIKELIHOOD =
        Comparator.comparing((Found each) -> !each.named())
            .thenComparing(each -> !each.listens())
            .thenComparing(each -> !each.whole());
  }

  private List<Receivers.Target> targets() {
    Map<Integer, Set<String>> hosts = new TreeMap<>();
    Set<Set<Integer>> different = new HashSet<>();
    List<String> shared = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (String configured : group.receivers()) {
      List<Found> best = best(Receiver.of(group.type(), configured));
      for (Found found : best) {
        hosts.computeIfAbsent(found.view(), any -> new LinkedHashSet<>()).addAll(found.hosts());
      }
      if (best.isEmpty()) {
        unknown.add(configured);
      } else {
        different.add(best.stream().map(Found::view).collect(Collectors.toSet()));
        if (!best.get(0).listens()) {
          silent.add(configured);
        }
      }
      if (best.size() > 1) {
        shared.add(configured);
      }
    }
    List<Caveat> caveats = caveats(different.size(), shared, unknown, silent);
    return hosts.entrySet().stream()
        .map(
            entry ->
                new Receivers.Target(
                    views.get(entry.getKey()), together(entry.getValue()), caveats))
        .toList();
  }

  /** All that are as likely as the likeliest. */
  private List<Found> best(Receiver receiver) {
    List<Found> all =
        IntStream.range(0, views.size())
            .mapToObj(i -> found(i, receiver))
            .flatMap(Optional::stream)
            .sorted(Found.LIKELIHOOD)
            .toList();
    return all.stream().filter(each -> Found.LIKELIHOOD.compare(each, all.get(0)) == 0).toList();
  }

  private Optional<Found> found(int number, Receiver receiver) {
    HostView view = views.get(number);
    boolean listens =
        group.type() == OutputGroup.Type.HTTP
            ? view.collectsAt(receiver.port())
            : view.listensAt(receiver.port());
    boolean may = group.type() == OutputGroup.Type.TCP && !view.isWhole() && view.role().parses();
    if (!listens && !may) {
      return Optional.empty();
    }
    String name = receiver.host().toLowerCase(Locale.ROOT);
    List<String> byAddress = view.addresses().getOrDefault(name, List.of());
    List<String> hosts =
        byAddress.isEmpty()
            ? view.hosts().stream().filter(host -> isNamed(host, name)).toList()
            : byAddress;
    boolean whole =
        !byAddress.isEmpty()
            || hosts.stream().anyMatch(host -> HostLabel.name(host).equalsIgnoreCase(name));
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(number, hosts, hosts.stream().noneMatch(Wildcards::in), listens, whole));
  }

  /** Hosts may be patterns, and either name may lack its domain. */
  private static boolean isNamed(String host, String name) {
    String lower = HostLabel.name(host).toLowerCase(Locale.ROOT);
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

  private static String together(Set<String> hosts) {
    return hosts.size() <= MOST_NAMES
        ? String.join(", ", hosts)
        : HostView.label(List.copyOf(hosts));
  }

  private static List<Caveat> caveats(
      int different, List<String> shared, List<String> unknown, List<String> silent) {
    List<Caveat> caveats = new ArrayList<>();
    if (!shared.isEmpty()) {
      caveats.add(
          Caveat.assumed(
              "receiver-name-shared",
              "Hosts of the upload that are configured differently can all be meant by "
                  + String.join(", ", shared)
                  + "; each event goes the way of one of them."));
    }
    if (different > 1) {
      caveats.add(BALANCED);
    }
    if (!unknown.isEmpty()) {
      caveats.add(
          Caveat.missing(
              "receivers-elsewhere",
              "Not in the upload: "
                  + String.join(", ", unknown)
                  + ", which share these events; they are taken to treat them as the group's others"
                  + " do."));
    }
    if (!silent.isEmpty()) {
      caveats.add(
          Caveat.missing(
              "receiver-not-listening",
              "Nothing in the upload makes "
                  + String.join(", ", silent)
                  + " take events at that port; the host's own files are taken to."));
    }
    return caveats;
  }
}
