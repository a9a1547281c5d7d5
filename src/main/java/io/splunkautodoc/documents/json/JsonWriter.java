package io.splunkautodoc.documents.json;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON by RFC 8259, indented. One document, one thread. */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final Writer out;

  /** For each open object or array, whether it has something in it. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  JsonWriter(Writer out) {
    this.out = out;
  }

  void open(char bracket) throws IOException {
    out.write(bracket);
    open.push(false);
  }

  void close(char bracket) throws IOException {
    if (open.pop()) {
      newLine();
    }
    out.write(bracket);
  }

  /** Starts an item of an array. */
  void item() throws IOException {
    if (open.pop()) {
      out.write(',');
    }
    open.push(true);
    newLine();
  }

  /** Starts an entry of an object. */
  void name(String name) throws IOException {
    item();
    string(name);
    out.write(": ");
  }

  void literal(String literal) throws IOException {
    out.write(literal);
  }

  void string(String text) throws IOException {
    out.write('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEscaped(text, i)) {
        out.write(text, from, i - from);
        escape(text.charAt(i));
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
    out.write('"');
  }

  /** A half of a character cannot be encoded; without < the text is harmless inside of HTML. */
  private static boolean isEscaped(String text, int at) {
    char unit = text.charAt(at);
    return unit < 0x20
        || unit == '"'
        || unit == '\\'
        || unit == 0x7f
        || unit == '<'
        || (Character.isSurrogate(unit) && isLone(text, at));
  }

  private void escape(char unit) throws IOException {
    switch (unit) {
      case '"' -> out.write("\\\"");
      case '\\' -> out.write("\\\\");
      case '\n' -> out.write("\\n");
      case '\r' -> out.write("\\r");
      case '\t' -> out.write("\\t");
      default -> {
        out.write("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.write(HEX.charAt(unit >> shift & 0xf));
        }
      }
    }
  }

  private static boolean isLone(String text, int at) {
    char unit = text.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(unit)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private void newLine() throws IOException {
    out.write('\n');
    for (int i = 0; i < open.size(); i++) {
      out.write(' ');
    }
  }
}
