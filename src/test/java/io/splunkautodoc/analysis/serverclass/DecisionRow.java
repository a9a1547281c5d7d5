package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a hand-worked table: who, which class or app of it, and what is to be answered.
 *
 * @param lines the deciding lines of the file, in their order; null where the table does not say
 */
record DecisionRow(
    SplunkVersion version,
    Client client,
    String serverClass,
    @Nullable String app,
    Answer answer,
    String reason,
    @Nullable List<Integer> lines,
    String text) {

  static List<DecisionRow> read(String table) {
    List<DecisionRow> rows = new ArrayList<>();
    SplunkVersion version = SplunkVersion.CURRENT;
    for (String line : table.lines().filter(each -> !each.startsWith("#")).toList()) {
      if (line.startsWith("version ")) {
        version = SplunkVersion.parse(line.substring("version ".length())).orElseThrow();
      } else {
        rows.add(row(version, line));
      }
    }
    return rows;
  }

  private static DecisionRow row(SplunkVersion version, String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    List<String> what = List.of(cells.get(1).split(" / ", -1));
    return new DecisionRow(
        version,
        client(cells.get(0)),
        what.get(0),
        what.size() > 1 ? what.get(1) : null,
        Answer.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
        cells.get(3),
        cells.size() > 4 ? numbers(cells.get(4)) : null,
        version + ": " + line);
  }

  private static List<Integer> numbers(String cell) {
    return Arrays.stream(cell.split(" ", -1))
        .filter(each -> !each.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  /** A name, then {@code ip=…} and the like. */
  static Client client(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    String updater = value(parts, "updater=");
    return new Client(
        Client.Kind.GIVEN,
        parts.get(0),
        value(parts, "ip="),
        value(parts, "hostname="),
        value(parts, "dns="),
        value(parts, "id="),
        value(parts, "machine="),
        value(parts, "package="),
        updater == null ? null : Boolean.valueOf(updater));
  }

  private static @Nullable String value(List<String> parts, String key) {
    return parts.stream()
        .filter(each -> each.startsWith(key))
        .map(each -> each.substring(key.length()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return text;
  }
}
