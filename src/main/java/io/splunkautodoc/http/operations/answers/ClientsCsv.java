package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.CsvLine;
import io.splunkautodoc.http.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a list of clients from CSV; its first line names the columns. */
final class ClientsCsv {
  private static final int BOM = '\uFEFF';

  private ClientsCsv() {}

  /** The clients; throws a {@code ProblemException} that names line and column. */
  static ClientList read(String text) {
    Iterator<String> lines = text.lines().iterator();
    String header = lines.hasNext() ? lines.next() : "";
    List<ClientColumn> columns = columns(header.indexOf(BOM) == 0 ? header.substring(1) : header);
    ClientRows rows = new ClientRows();
    for (int line = 2; lines.hasNext() && !rows.isFull(); line++) {
      String each = lines.next();
      if (!each.isBlank()) {
        row(line, CsvLine.split(each), columns, rows);
      }
    }
    return rows.list();
  }

  private static List<ClientColumn> columns(String header) {
    List<ClientColumn> columns = new ArrayList<>();
    for (String name : CsvLine.split(header)) {
      columns.add(
          ClientColumn.of(name)
              .orElseThrow(
                  () ->
                      Problem.invalid(
                              "line 1",
                              "has no column \"" + shown(name) + "\"; " + ClientColumn.allowed())
                          .exception()));
    }
    if (!columns.contains(ClientColumn.NAME)) {
      throw Problem.invalid("line 1", "names the columns; name has to be one of them").exception();
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw Problem.invalid("line 1", "names a column twice").exception();
    }
    return columns;
  }

  private static void row(
      int line, List<String> values, List<ClientColumn> columns, ClientRows rows) {
    if (values.size() > columns.size()) {
      rows.error(
          line, "body", "has " + values.size() + " values for " + columns.size() + " columns");
      return;
    }
    Map<ClientColumn, String> row = new EnumMap<>(ClientColumn.class);
    for (int i = 0; i < values.size(); i++) {
      row.put(columns.get(i), values.get(i).strip());
    }
    rows.add(line, row);
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
