package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.HostPaths;
import io.splunkautodoc.analysis.serverclass.HostLabel;
import io.splunkautodoc.http.contract.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which paths are asked for: each column that is given has to match. */
final class PathFilter {
  private final List<Predicate<String>> hosts = new ArrayList<>();
  private final List<Predicate<DataPath>> columns = new ArrayList<>();

  private PathFilter() {}

  static PathFilter of(Arguments arguments) {
    PathFilter filter = new PathFilter();
    filter.host(arguments);
    filter.add(arguments, "input", path -> Stream.of(path.start().input()));
    filter.add(arguments, "source", path -> Stream.of(path.start().source(), path.end().source()));
    filter.add(
        arguments,
        "sourcetype",
        path -> Stream.of(path.start().sourcetype(), path.end().sourcetype()));
    filter.add(arguments, "index", path -> Stream.of(path.end().index()));
    filter.add(arguments, "group", path -> path.hops().stream().map(DataPath.Hop::group));
    filter.add(
        arguments,
        "receiver",
        path -> path.hops().stream().flatMap(hop -> hop.receivers().stream()));
    filter.add(arguments, "fate", path -> Stream.of(fate(path)));
    filter.flag(arguments, "dropped", path -> path.end().fate() == DataPath.Fate.DROPPED);
    filter.flag(arguments, "conditional", path -> !path.isUnconditional());
    return filter;
  }

  /** Those of the paths that are asked for. */
  HostPaths in(HostPaths all) {
    return hosts.isEmpty() && columns.isEmpty() ? all : all.matching(all(hosts), all(columns));
  }

  private static <T> Predicate<T> all(List<Predicate<T>> columns) {
    return columns.stream().reduce(any -> true, Predicate::and);
  }

  static String fate(DataPath path) {
    return path.end().fate().name().toLowerCase(Locale.ROOT);
  }

  private void host(Arguments arguments) {
    String wanted = arguments.text("host");
    if (wanted != null) {
      Wildcard wildcard = new Wildcard(wanted);
      hosts.add(label -> wildcard.matches(label) || wildcard.matches(HostLabel.name(label)));
    }
  }

  private void add(Arguments arguments, String name, Function<DataPath, Stream<String>> column) {
    String wanted = arguments.text(name);
    if (wanted != null) {
      Wildcard wildcard = new Wildcard(wanted);
      columns.add(path -> column.apply(path).anyMatch(wildcard::matches));
    }
  }

  private void flag(Arguments arguments, String name, Predicate<DataPath> column) {
    String wanted = arguments.text(name);
    if (wanted != null) {
      columns.add(wanted.equals("true") ? column : column.negate());
    }
  }
}
