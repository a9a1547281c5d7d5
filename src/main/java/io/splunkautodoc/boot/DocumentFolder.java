package io.splunkautodoc.boot;

import io.splunkautodoc.documents.html.HtmlDocument;
import io.splunkautodoc.documents.json.JsonDocument;
import io.splunkautodoc.documents.markdown.MarkdownPages;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.table.CsvTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a documentation in every form. */
final class DocumentFolder {
  private final Path folder;

  DocumentFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether nothing is in it; a folder that does not exist is empty. */
  boolean isEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Writes all files. Pages of an earlier documentation go; other files stay. */
  void write(Documentation documentation) throws IOException {
    Files.createDirectories(folder.resolve("csv"));
    try (Writer html = Files.newBufferedWriter(folder.resolve("document.html"))) {
      HtmlDocument.write(documentation, html);
    }
    try (Writer json = Files.newBufferedWriter(folder.resolve("document.json"))) {
      JsonDocument.write(documentation, json);
    }
    for (CsvTable table : CsvTable.values()) {
      try (Writer csv = Files.newBufferedWriter(folder.resolve("csv").resolve(table.file()))) {
        table.write(documentation, csv);
      }
    }
    removePages();
    try (Pages pages = new Pages(folder.resolve("markdown"))) {
      MarkdownPages.write(documentation, pages);
    }
  }

  private void removePages() throws IOException {
    Path markdown = folder.resolve("markdown");
    if (Files.isDirectory(markdown)) {
      List<Path> old = new ArrayList<>();
      try (Stream<Path> files = Files.walk(markdown, 2)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(old::add);
      }
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private static final class Pages implements MarkdownPages.Files, AutoCloseable {
    private final Path folder;
    private @Nullable BufferedWriter present;

    Pages(Path folder) {
      this.folder = folder;
    }

    @Override
    public Writer next(String name) throws IOException {
      close();
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      BufferedWriter next = Files.newBufferedWriter(file);
      present = next;
      return next;
    }

    @Override
    public void close() throws IOException {
      if (present != null) {
        present.close();
        present = null;
      }
    }
  }
}
