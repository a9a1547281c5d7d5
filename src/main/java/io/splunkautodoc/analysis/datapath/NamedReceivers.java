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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
   * @param exact whether a host has just that name, rather than a pattern that takes it
   * @param listens whether the upload shows that it takes events
   */
  private record Found(int view, List<String> hosts, boolean exact, boolean listens) {}

  private List<Receivers.Target> targets() {
    Map<Integer, Set<String>> hosts = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (String configured : group.receivers()) {
      Optional<Found> best = best(Receiver.of(group.type(), configured));
      if (best.isEmpty()) {
        unknown.add(configured);
      } else {
        Found found = best.get();
        hosts.computeIfAbsent(found.view(), any -> new LinkedHashSet<>()).addAll(found.hosts());
        if (!found.listens()) {
          silent.add(configured);
        }
      }
    }
    List<Caveat> caveats = caveats(hosts.size(), unknown, silent);
    return hosts.entrySet().stream()
        .map(
            entry ->
                new Receivers.Target(
                    views.get(entry.getKey()), together(entry.getValue()), caveats))
        .toList();
  }

  private Optional<Found> best(Receiver receiver) {
    return IntStream.range(0, views.size())
        .mapToObj(i -> found(i, receiver))
        .flatMap(Optional::stream)
        .min(
            Comparator.comparing((Found each) -> !each.exact())
                .thenComparing(each -> !each.listens()));
  }

  private Optional<Found> found(int number, Receiver receiver) {
    HostView view = views.get(number);
    boolean listens =
        group.type() == OutputGroup.Type.HTTP
            ? view.collectsAt(receiver.port())
            : view.listensAt(receiver.port());
    boolean may = group.type() == OutputGroup.Type.TCP && !view.isWhole() && view.role().parses();
    List<String> hosts = listens || may ? hosts(view, receiver) : List.of();
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(number, hosts, hosts.stream().noneMatch(Wildcards::in), listens));
  }

  /** Which of the view's hosts have the receiver's name, or an address of theirs. */
  private static List<String> hosts(HostView view, Receiver receiver) {
    String name = receiver.host().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(view.addresses().get(name))
        .orElseGet(() -> view.hosts().stream().filter(host -> isNamed(host, name)).toList());
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

  private static List<Caveat> caveats(int different, List<String> unknown, List<String> silent) {
    List<Caveat> caveats = new ArrayList<>();
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
