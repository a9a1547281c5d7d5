package io.splunkautodoc.documents.markdown;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Lets templates write Markdown as it is, but for more than one empty line in a row, and escapes
 * every value that they show. For one file and one thread.
 */
final class MarkdownOutput implements TemplateOutput {
  private final Writer out;

  /** How many lines ended since the last character; no file starts with an empty line. */
  private int lineEnds = 2;

  MarkdownOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    try {
      int from = begin;
      for (int i = begin; i < end; i++) {
        lineEnds = text.charAt(i) == '\n' ? lineEnds + 1 : 0;
        if (lineEnds > 2) {
          out.write(text, from, i - from);
          from = i + 1;
        }
      }
      out.write(text, from, end - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void writeUserContent(String text) {
    writeContent(MarkdownText.escape(text));
  }
}
