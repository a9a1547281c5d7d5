package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Values;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The groups that somebody asks for. What takes nothing gets no copy; where all of them take
 * nothing, the events stay where they are.
 *
 * @param destinations the groups that take the events, else one that says why none does
 * @param idle what is said of the other groups
 */
record AskedGroups(List<Destination> destinations, Optional<Caveat> idle) {
  /**
   * Those of a list of names.
   *
   * @param list as {@code defaultGroup} and {@code _TCP_ROUTING} have it; {@code *} for all
   */
  static AskedGroups of(String list, Map<String, OutputGroup> groups) {
    Set<OutputGroup> working = new LinkedHashSet<>();
    Map<String, String> idle = new LinkedHashMap<>();
    for (String name : Values.list(list)) {
      @Nullable OutputGroup group = groups.get(name);
      if (name.equals("*")) {
        groups.values().stream().filter(each -> whyIdle(each).isEmpty()).forEach(working::add);
      } else if (group == null) {
        idle.put(name, "not defined");
      } else {
        whyIdle(group).ifPresentOrElse(why -> idle.put(name, why), () -> working.add(group));
      }
    }
    return idle.isEmpty() ? new AskedGroups(to(working), Optional.empty()) : of(working, idle);
  }

  private static AskedGroups of(Collection<OutputGroup> working, Map<String, String> idle) {
    String said =
        idle.entrySet().stream()
            .map(each -> each.getKey() + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", "));
    return working.isEmpty()
        ? new AskedGroups(List.of(new Destination.Nowhere(said)), Optional.empty())
        : new AskedGroups(to(working), Optional.of(idle(said)));
  }

  private static Caveat idle(String groups) {
    return Caveat.assumed(
        "idle-groups",
        "The events are meant for "
            + groups
            + " as well; what takes nothing is taken not to hold up the others.");
  }

  private static List<Destination> to(Collection<OutputGroup> working) {
    return working.stream().<Destination>map(Destination.ToGroup::new).toList();
  }

  private static Optional<String> whyIdle(OutputGroup group) {
    return group.off().isPresent()
        ? Optional.of("switched off")
        : group.isEmpty() ? Optional.of("without receivers") : Optional.empty();
  }
}
