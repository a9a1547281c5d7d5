package io.splunkautodoc.documents.markdown;

import io.splunkautodoc.documents.model.Documentation;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All Markdown pages in one text, with links within it in place of those between files. */
public final class MarkdownDocument {
  private MarkdownDocument() {}

  /** Writes the whole text, as it is to be encoded in UTF-8; the writer stays open. */
  public static void write(Documentation documentation, Writer out) throws IOException {
    LineWriter lines = new LineWriter(out);
    MarkdownPages.write(
        documentation,
        name -> {
          lines.endPage();
          out.write("<a id=\"" + anchor(name) + "\"></a>\n\n");
          return lines;
        });
    lines.endPage();
  }

  private static String anchor(String page) {
    return page.substring(0, page.length() - ".md".length()).replace('/', '-');
  }

  /** Passes on whole lines, their links changed. Values of the upload have no bare brackets. */
  private static final class LineWriter extends FilterWriter {
    private static final Pattern LINK =
        Pattern.compile(
            "\\]\\((?:\\.\\./)?((?:(?:hosts|apps|indexes|sourcetypes)/[a-z0-9._-]+|index|findings)"
                + "\\.md)\\)");

    private final StringBuilder line = new StringBuilder();

    LineWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      line.append((char) c);
      if (c == '\n') {
        endLine();
      }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      for (int at = from; at < from + length; at++) {
        write(text[at]);
      }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      for (int at = from; at < from + length; at++) {
        write(text.charAt(at));
      }
    }

    void endPage() throws IOException {
      if (line.length() > 0) {
        write('\n');
      }
    }

    private void endLine() throws IOException {
      out.write(
          LINK.matcher(line)
              .replaceAll(link -> Matcher.quoteReplacement("](#" + anchor(link.group(1)) + ")")));
      line.setLength(0);
    }
  }
}
