package io.splunkautodoc.http.upload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The {@code filename} of a part's Content-Disposition, as browsers and curl write it. */
final class FileNameParameter {
  private FileNameParameter() {}

  /**
   * Finds the name. A backslash only escapes a quote: Windows paths are sent as they are.
   *
   * @param line one header line, each char one byte as sent
   * @return empty where the part is no file; an empty name where it has to be taken from {@code
   *     filename*}, or is not closed
   */
  static Optional<String> in(String line) {
    Optional<String> found = Optional.empty();
    int at = line.indexOf(';');
    while (at >= 0 && at < line.length()) {
      int equals = line.indexOf('=', at);
      if (equals < 0) {
        return found;
      }
      String name = line.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      if (name.equals("filename*")) {
        return Optional.of("");
      }
      int from = equals + 1;
      while (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
      boolean quoted = from < line.length() && line.charAt(from) == '"';
      int end = quoted ? closing(line, from + 1) : line.indexOf(';', from);
      if (name.equals("filename")) {
        found = Optional.of(quoted ? unquoted(line, from + 1, end) : token(line, from, end));
      }
      at = quoted && end >= 0 ? line.indexOf(';', end) : end;
    }
    return found;
  }

  private static int closing(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '"' && (i == from || line.charAt(i - 1) != '\\')) {
        return i;
      }
    }
    return -1;
  }

  private static String unquoted(String line, int from, int end) {
    return end < 0 ? "" : decoded(line.substring(from, end).replace("\\\"", "\""));
  }

  private static String token(String line, int from, int end) {
    return decoded(line.substring(from, end < 0 ? line.length() : end).strip());
  }

  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
