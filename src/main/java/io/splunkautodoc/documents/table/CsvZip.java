package io.splunkautodoc.documents.table;

import io.splunkautodoc.documents.model.Documentation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All tables in one zip. */
public final class CsvZip {
  private CsvZip() {}

  /** Streams the zip; the stream stays open. */
  public static void write(Documentation documentation, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    for (CsvTable table : CsvTable.values()) {
      ZipEntry entry = new ZipEntry(table.file());
      // Local times, so that the machine's time zone does not change the bytes.
      entry.setTimeLocal(
          documentation.provenance().made().atOffset(ZoneOffset.UTC).toLocalDateTime());
      zip.putNextEntry(entry);
      table.write(documentation, writer);
      writer.flush();
    }
    zip.finish();
  }
}
