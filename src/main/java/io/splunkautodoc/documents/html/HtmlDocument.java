package io.splunkautodoc.documents.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.splunkautodoc.documents.model.Documentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes the HTML file. The templates of {@code src/main/jte/html} escape every value by where it
 * stands; they are compiled when the program is built. Thread-safe.
 */
public final class HtmlDocument {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlDocument.class.getClassLoader(),
          "gg.jte.generated.documents.html");

  private HtmlDocument() {}

  /**
   * Writes the whole file, as it is to be encoded in UTF-8; the writer stays open.
   *
   * @throws IOException what the writer threw
   */
  public static void write(Documentation documentation, Writer out) throws IOException {
    try {
      TEMPLATES.render("document.jte", documentation, new WriterOutput(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
