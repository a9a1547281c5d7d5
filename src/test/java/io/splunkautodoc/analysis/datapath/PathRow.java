package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.transform.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** A path as one row of a fixture's table. */
final class PathRow {
  private PathRow() {}

  static String of(DataPath path) {
    String first = path.start().sourcetype();
    String last = path.end().sourcetype();
    String row =
        String.join(
            " | ",
            path.host(),
            path.start().input(),
            path.start().source(),
            first.equals(last) ? first : first + " > " + last,
            path.end().index(),
            path.end().fate() + (path.end().copy() ? " copy" : ""),
            path.hops().stream().map(PathRow::hop).collect(Collectors.joining(", then ")),
            path.isUnconditional()
                ? "always"
                : path.conditions().stream()
                    .map(PathRow::all)
                    .collect(Collectors.joining("; or ")));
    return path.end().host().contains("$") ? row + " | " + path.end().host() : row;
  }

  private static String hop(DataPath.Hop hop) {
    return hop.group() + hop.receivers() + hop.host().map(host -> "@" + host).orElse("");
  }

  private static String all(List<Condition> conditions) {
    return conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
  }
}
