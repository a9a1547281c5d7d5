package io.splunkautodoc.documents.markdown;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.splunkautodoc.documents.model.AppPage;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.IndexPage;
import io.splunkautodoc.documents.model.SourcetypePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes the Markdown files: {@code index.md}, {@code findings.md}, and a folder each for hosts,
 * apps, indexes and sourcetypes. Thread-safe.
 */
public final class MarkdownPages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Plain,
          MarkdownPages.class.getClassLoader(),
          "gg.jte.generated.documents.markdown");

  private MarkdownPages() {}

  /** Takes files one after the other. */
  public interface Files {
    /**
     * Begins the next file; the one before is complete.
     *
     * @param name with {@code /} between its parts; only {@code a-z 0-9 . - _}
     * @return where it is to be written, in UTF-8; not to be closed by the pages
     */
    Writer next(String name) throws IOException;
  }

  /**
   * Writes all files.
   *
   * @throws IOException what the files threw
   */
  public static void write(Documentation documentation, Files files) throws IOException {
    page(files, "index.md", "overview.jte", documentation);
    page(files, "findings.md", "findings.jte", documentation);
    for (HostPage page : documentation.hosts()) {
      page(files, page.name().file(), "host.jte", page);
    }
    for (AppPage page : documentation.apps()) {
      page(files, page.name().file(), "app.jte", page);
    }
    for (IndexPage page : documentation.indexes()) {
      page(files, page.name().file(), "index.jte", page);
    }
    for (SourcetypePage page : documentation.sourcetypes()) {
      page(files, page.name().file(), "sourcetype.jte", page);
    }
  }

  private static void page(Files files, String name, String template, Object model)
      throws IOException {
    try {
      TEMPLATES.render(template, model, new MarkdownOutput(files.next(name)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
