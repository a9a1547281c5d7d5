package io.splunkautodoc.documents.table;

import io.splunkautodoc.documents.model.Documentation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The tables that there are. */
public enum CsvTable {
  PATHS(
      "paths.csv",
      List.of(
          "host",
          "input",
          "kind",
          "source",
          "first_sourcetype",
          "sourcetype",
          "index",
          "fate",
          "sent_over",
          "conditions",
          "evidence",
          "caveats"),
      Rows::paths),
  HOST_APPS("host_apps.csv", List.of("host", "app", "folder", "why", "evidence"), Rows::hostApps),
  INDEXES(
      "indexes.csv",
      List.of("index", "read_by", "retention", "setting", "value", "evidence"),
      Rows::indexes),
  SOURCETYPES(
      "sourcetypes.csv",
      List.of("sourcetype", "read_by", "phase", "setting", "value", "evidence"),
      Rows::sourcetypes),
  FINDINGS(
      "findings.csv",
      List.of("rule", "severity", "app", "message", "how_to_fix", "evidence", "caveats"),
      Rows::findings);

  /** Writes all rows but the head. */
  private interface Body {
    void write(Documentation documentation, CsvWriter csv) throws IOException;
  }

  private final String file;
  private final List<String> columns;
  private final Body body;

  CsvTable(String file, List<String> columns, Body body) {
    this.file = file;
    this.columns = columns;
    this.body = body;
  }

  /** The name of its file. */
  public String file() {
    return file;
  }

  /** Writes the head and the rows, as they are to be encoded in UTF-8; the writer stays open. */
  public void write(Documentation documentation, Writer out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    csv.row(columns);
    body.write(documentation, csv);
  }
}
