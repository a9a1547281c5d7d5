package io.splunkautodoc.documents.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes CSV by RFC 4180: lines end with CR LF, and cells that need it are quoted. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvWriter {
  private final Writer out;

  CsvWriter(Writer out) {
    this.out = out;
  }

  void row(List<String> cells) throws IOException {
    out.write(line(cells));
  }

  /** Rows that differ in their first cell only: each of the cells before each of the lines. */
  void rows(List<String> firstCells, List<String> lines) throws IOException {
    for (String cell : firstCells) {
      String first = quoted(harmless(cell));
      for (String line : lines) {
        out.write(first);
        out.write(',');
        out.write(line);
      }
    }
  }

  /** A line as it is written, with its end. */
  static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> quoted(harmless(cell)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Spreadsheets skip blanks before a formula, and know full-width signs too. */
  private static String harmless(String cell) {
    String start = cell.stripLeading();
    boolean formula = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
    boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return formula || control ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      plain = "\",\r\n".indexOf(cell.charAt(i)) < 0;
    }
    return plain && cell.strip().equals(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
