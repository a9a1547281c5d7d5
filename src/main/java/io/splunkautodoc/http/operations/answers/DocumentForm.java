package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.documents.html.HtmlDocument;
import io.splunkautodoc.documents.json.JsonDocument;
import io.splunkautodoc.documents.markdown.MarkdownDocument;
import io.splunkautodoc.documents.markdown.MarkdownZip;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.table.CsvTable;
import io.splunkautodoc.documents.table.CsvZip;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a documentation is sent. */
enum DocumentForm {
  HTML("getDocumentHtml", "text/html; charset=utf-8"),
  MD("getDocumentMarkdown", "text/markdown; charset=utf-8"),
  ZIP("getDocumentZip", "application/zip"),
  CSV("getDocumentCsv", "text/csv; charset=utf-8; header=present"),
  JSON("getDocumentJson", "application/json");

  private final String operation;
  private final String mediaType;

  DocumentForm(String operation, String mediaType) {
    this.operation = operation;
    this.mediaType = mediaType;
  }

  /** The {@code operationId}. */
  String operation() {
    return operation;
  }

  /**
   * What is sent.
   *
   * @param table the only one that is wanted; null for all
   */
  String mediaType(@Nullable CsvTable table) {
    return this == CSV && table == null ? ZIP.mediaType : mediaType;
  }

  /** A name to keep it under. */
  String file(int runId, @Nullable CsvTable table) {
    String run = "run-" + runId + "-";
    if (this == CSV) {
      return run + (table == null ? "tables.zip" : table.file());
    }
    return run + "documentation." + name().toLowerCase(Locale.ROOT);
  }

  /** Writes it at the pace of whoever reads the stream, which stays open. */
  void write(Documentation documentation, @Nullable CsvTable table, OutputStream out)
      throws IOException {
    switch (this) {
      case ZIP -> MarkdownZip.write(documentation, out);
      case HTML -> text(out, writer -> HtmlDocument.write(documentation, writer));
      case MD -> text(out, writer -> MarkdownDocument.write(documentation, writer));
      case JSON -> text(out, writer -> JsonDocument.write(documentation, writer));
      case CSV -> {
        if (table == null) {
          CsvZip.write(documentation, out);
        } else {
          text(out, writer -> table.write(documentation, writer));
        }
      }
    }
  }

  private interface Text {
    void write(Writer writer) throws IOException;
  }

  private static void text(OutputStream out, Text text) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(writer);
    writer.flush();
  }
}
