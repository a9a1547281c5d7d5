package io.splunkautodoc.conf;

/**
 * One key with its value, as one file has it.
 *
 * @param key trimmed; not empty where a file was read, as such lines are ignored
 * @param value trimmed; a continued value holds a newline for each line's end
 * @param line the line of the key, from 1
 * @param lastLine the last line of the value, not before {@code line}
 */
public record Setting(String key, String value, int line, int lastLine) {
  public Setting {
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("lines " + line + " to " + lastLine + " of " + key);
    }
  }
}
