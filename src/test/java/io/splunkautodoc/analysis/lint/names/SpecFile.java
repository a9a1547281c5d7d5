package io.splunkautodoc.analysis.lint.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of keys out of one of Splunk's specifications, and nothing else. A key is what
 * stands before {@code =} on a line that starts in the first column; keys on lines that follow each
 * other share the bullets below them. {@code <…>} in a name becomes {@code <>}: any text. A key is
 * deprecated ({@code !}) or removed ({@code !!}) where a bullet starts with that word, and every
 * place that describes the key says so.
 */
final class SpecFile {
  private static final Pattern KEY =
      Pattern.compile("((?:[A-Za-z_$][^\\s=<]*)?(?:<[^>=]*>[^\\s=<]*)*)\\s*=(?:\\s.*|$)");
  private static final Pattern DEPRECATED = Pattern.compile("\\* \\(?(DEPRECATED|Deprecated)\\b.*");
  private static final Pattern REMOVED =
      Pattern.compile(
          "\\* (REMOVED\\b|UNSUPPORTED: This|Support for this setting has been removed"
              + "|This setting has been removed|This value is no longer needed).*");

  private final Map<String, Set<String>> flags = new TreeMap<>();
  private List<String> open = new ArrayList<>();
  private String flag = "";
  private boolean described;

  private SpecFile() {}

  /** The names with their marks, sorted. */
  static TreeSet<String> keys(List<String> spec, List<String> shipped) {
    SpecFile reader = new SpecFile();
    spec.forEach(reader::read);
    reader.close();
    TreeSet<String> keys = new TreeSet<>();
    reader.flags.forEach(
        (key, said) -> keys.add(key + (said.size() == 1 ? said.iterator().next() : "")));
    for (String line : shipped) {
      Matcher key = KEY.matcher(line);
      if (key.matches() && !key.group(1).isEmpty() && !reader.isKnown(key.group(1))) {
        keys.add(key.group(1));
      }
    }
    return keys;
  }

  private boolean isKnown(String key) {
    return flags.keySet().stream()
        .anyMatch(known -> Pattern.matches(Pattern.quote(known).replace("<>", "\\E.+\\Q"), key));
  }

  private void read(String line) {
    Matcher key = KEY.matcher(line);
    if (key.matches()
        && key.group(1).matches(".*\\w.*")
        && !key.group(1).matches("(<[^>]*>[.:]?)+[a-z]*")) {
      if (described) {
        close();
      }
      open.add(key.group(1).replaceAll("<[^>]*>", "<>").replaceAll("\\.\\*$", ".<>"));
    } else if (line.startsWith("*")) {
      described = true;
      flag =
          REMOVED.matcher(line).matches() ? "!!" : DEPRECATED.matcher(line).matches() ? "!" : flag;
    } else if (line.startsWith("[")) {
      close();
    }
  }

  private void close() {
    for (String key : open) {
      flags.computeIfAbsent(key, any -> new HashSet<>()).add(flag);
    }
    open = new ArrayList<>();
    flag = "";
    described = false;
  }
}
