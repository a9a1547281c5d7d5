package io.splunkautodoc.analysis.finding.sarif;

import java.io.IOException;
import java.util.Map;

/**
 * Writes JSON by RFC 8259: maps, iterables, strings, whole numbers and booleans. A map's entries
 * come in its own order.
 */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  static void write(Object value, Appendable out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map, out);
    } else if (value instanceof Iterable<?> items) {
      array(items, out);
    } else if (value instanceof Integer || value instanceof Boolean) {
      out.append(value.toString());
    } else {
      string(value.toString(), out);
    }
  }

  private static void object(Map<?, ?> map, Appendable out) throws IOException {
    out.append('{');
    String between = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(between);
      string(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      between = ",";
    }
    out.append('}');
  }

  private static void array(Iterable<?> items, Appendable out) throws IOException {
    out.append('[');
    String between = "";
    for (Object item : items) {
      out.append(between);
      write(item, out);
      between = ",";
    }
    out.append(']');
  }

  private static void string(String text, Appendable out) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (unit < ' ' || isLone(text, i)) {
            escaped(unit, out);
          } else {
            out.append(unit);
          }
        }
      }
    }
    out.append('"');
  }

  /** Half a pair cannot be written as UTF-8. */
  private static boolean isLone(String text, int at) {
    char unit = text.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(unit)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static void escaped(char unit, Appendable out) throws IOException {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((unit >> shift) & 0xf));
    }
  }
}
