package io.splunkautodoc.analysis.serverclass;

import java.util.ArrayList;
import java.util.List;

/** Splits one line of CSV. A value with a line's end in it, which no host's name has, is cut. */
public final class CsvLine {
  private CsvLine() {}

  /** The values, without the quotes around them. */
  public static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
