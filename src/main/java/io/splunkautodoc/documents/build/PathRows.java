package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.documents.model.PathRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Paths in words. */
final class PathRows {
  private final Slugs sourcetypes;
  private final Slugs indexes;

  PathRows(Slugs sourcetypes, Slugs indexes) {
    this.sourcetypes = sourcetypes;
    this.indexes = indexes;
  }

  PathRow row(DataPath path) {
    DataPath.End end = path.end();
    return new PathRow(
        path.start().input(),
        path.start().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        end.source(),
        path.start().sourcetype(),
        end.sourcetype(),
        sourcetypes.find(end.sourcetype()),
        end.index(),
        indexes.find(end.index()),
        fate(path),
        path.hops().stream().map(PathRows::hop).toList(),
        path.hops().stream().map(hop -> group(hop) + host(hop)).toList(),
        conditions(path),
        path.evidence(),
        path.caveats());
  }

  static String fate(DataPath path) {
    DataPath.End end = path.end();
    String words =
        switch (end.fate()) {
          case INDEXED -> indexed(end.indexExists());
          case SENT ->
              "sent to receivers that the upload does not show"
                  + (end.indexExists() == Match.NO
                      ? "; no index of that name is in the upload"
                      : "");
          case DROPPED -> "dropped by a rule";
          case UNSENT -> unsent(path);
        };
    String copy = end.copy() ? " (a copy that a rule makes)" : "";
    return words + end.parsedBy().map(host -> ", parsed by " + host).orElse("") + copy;
  }

  /** Other groups may get the same events, in rows of their own. */
  private static String unsent(DataPath path) {
    boolean grouped = path.hops().stream().noneMatch(hop -> hop.group().startsWith("("));
    return grouped
        ? "not sent to this group; lost where no other group gets the events"
        : "lost: no output takes it";
  }

  private static String indexed(Match exists) {
    return switch (exists) {
      case YES -> "indexed";
      case NO -> "lost: the index does not exist";
      case MAYBE -> "indexed, if the index exists there";
    };
  }

  private static String hop(DataPath.Hop hop) {
    String to = hop.receivers().isEmpty() ? "" : " (" + String.join(", ", hop.receivers()) + ")";
    return group(hop) + to + host(hop);
  }

  private static String group(DataPath.Hop hop) {
    return hop.type().stanza() + ":" + hop.group();
  }

  private static String host(DataPath.Hop hop) {
    return hop.host().map(host -> " = " + host).orElse("");
  }

  private static List<String> conditions(DataPath path) {
    return path.isUnconditional()
        ? List.of()
        : path.conditions().stream()
            .map(all -> all.stream().map(Condition::text).collect(Collectors.joining(" and ")))
            .toList();
  }
}
