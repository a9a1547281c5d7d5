package io.splunkautodoc.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database's schema compares with what this program needs. */
public record SchemaReport(List<Line> lines) {
  public SchemaReport {
    lines = List.copyOf(lines);
  }

  /**
   * One table, column, constraint, index or trigger.
   *
   * @param item its kind and name, such as {@code column files.path}
   * @param expected its definition as PostgreSQL tells it; empty for a table
   * @param found the definition that the database has; null where the item is missing
   */
  public record Line(String item, String expected, @Nullable String found) {
    /** Whether the database has it as it should be. */
    public boolean ok() {
      return expected.equals(found);
    }

    /** What differs, for people; empty where nothing does. */
    public String difference() {
      if (ok()) {
        return "";
      }
      return found == null ? "missing" : "is '" + found + "', should be '" + expected + "'";
    }
  }

  /** Whether nothing differs. */
  public boolean ok() {
    return lines.stream().allMatch(Line::ok);
  }
}
