package io.splunkautodoc.documents.table;

import io.splunkautodoc.documents.model.Documentation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The tables that there are. */
public enum CsvTable {
  PATHS,
  HOST_APPS,
  INDEXES,
  SOURCETYPES,
  FINDINGS;

  /** The name of its file. */
  public String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /** Writes the head and the rows, as they are to be encoded in UTF-8; the writer stays open. */
  public void write(Documentation documentation, Writer out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    csv.row(columns());
    switch (this) {
      case PATHS -> Rows.paths(documentation, csv);
      case HOST_APPS -> Rows.hostApps(documentation, csv);
      case INDEXES -> Rows.indexes(documentation, csv);
      case SOURCETYPES -> Rows.sourcetypes(documentation, csv);
      case FINDINGS -> Rows.findings(documentation, csv);
    }
  }

  private List<String> columns() {
    return switch (this) {
      case PATHS ->
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
              "caveats");
      case HOST_APPS -> List.of("host", "app", "folder", "why", "evidence");
      case INDEXES -> List.of("index", "read_by", "retention", "setting", "value", "evidence");
      case SOURCETYPES -> List.of("sourcetype", "read_by", "phase", "setting", "value", "evidence");
      case FINDINGS ->
          List.of("rule", "severity", "app", "message", "how_to_fix", "evidence", "caveats");
    };
  }
}
