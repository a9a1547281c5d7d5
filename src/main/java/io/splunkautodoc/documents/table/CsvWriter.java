package io.splunkautodoc.documents.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

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
    String between = "";
    for (String cell : cells) {
      out.write(between);
      out.write(quoted(harmless(cell)));
      between = ",";
    }
    out.write("\r\n");
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
