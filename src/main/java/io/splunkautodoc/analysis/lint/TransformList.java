package io.splunkautodoc.analysis.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The transforms that a line of {@code props.conf} names. */
final class TransformList {
  private TransformList() {}

  /** In the order of the line; none for other keys. */
  static List<String> names(Line line) {
    String key = line.key();
    if (isList(key, "TRANSFORMS") || isList(key, "REPORT") || isList(key, "RULESET")) {
      return listed(line.value());
    }
    if (key.equals("METRIC-SCHEMA-TRANSFORMS")
        || key.startsWith("METRIC-SCHEMA-TRANSFORMS-")
        || key.startsWith("STATSD-DIM-TRANSFORMS")) {
      return listed(line.value());
    }
    return key.startsWith("LOOKUP-") ? lookup(line.value()) : List.of();
  }

  static boolean isIndexTime(Line line) {
    return isList(line.key(), "TRANSFORMS") || isList(line.key(), "RULESET");
  }

  private static boolean isList(String key, String name) {
    return key.startsWith(name)
        && (key.length() == name.length() || key.charAt(name.length()) == '-');
  }

  private static List<String> listed(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The first word; {@code lookup} may come before, as some write it. */
  private static List<String> lookup(String value) {
    List<String> words =
        Arrays.stream(value.strip().split("\\s+", 3)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    boolean said = words.get(0).toLowerCase(Locale.ROOT).equals("lookup") && words.size() > 2;
    String name = words.get(said ? 1 : 0);
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return List.of(quoted ? name.substring(1, name.length() - 1) : name);
  }
}
