package io.splunkautodoc.documents.markdown;

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

/** All Markdown files in one zip. */
public final class MarkdownZip {
  private MarkdownZip() {}

  /** Streams the zip; the stream stays open. */
  public static void write(Documentation documentation, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    MarkdownPages.write(
        documentation,
        name -> {
          writer.flush();
          ZipEntry entry = new ZipEntry(name);
          // Local times, so that the machine's time zone does not change the bytes.
          entry.setTimeLocal(
              documentation.provenance().made().atOffset(ZoneOffset.UTC).toLocalDateTime());
          zip.putNextEntry(entry);
          return writer;
        });
    writer.flush();
    zip.finish();
  }
}
