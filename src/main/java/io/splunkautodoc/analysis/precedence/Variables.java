package io.splunkautodoc.analysis.precedence;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables that Splunk expands in paths: {@code $NAME}, {@code $NAME$} and, on Windows, {@code
 * %NAME%}. Names that have no value here stay as they are, so a {@code $} in a regular expression
 * is safe. Immutable.
 */
public final class Variables {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)\\$?|%([A-Za-z_][A-Za-z0-9_()]*)%");

  /** Values may name other variables; a circle ends here. */
  private static final int MAX_DEPTH = 8;

  private static final Variables DEFAULTS =
      new Variables(
          Map.of(
              "SPLUNK_ETC", "$SPLUNK_HOME/etc",
              "SPLUNK_DB", "$SPLUNK_HOME/var/lib/splunk"));

  private final Map<String, String> values;

  private Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** What holds where nobody said otherwise; {@code $SPLUNK_HOME} itself stays as it is. */
  public static Variables defaults() {
    return DEFAULTS;
  }

  /** Where Splunk is installed is known. */
  public static Variables ofHome(String home) {
    return DEFAULTS.with("SPLUNK_HOME", home);
  }

  /** These, with one more or another value, such as a line of {@code splunk-launch.conf}. */
  public Variables with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Variables(more);
  }

  /** These, inside of an index: {@code $_index_name} is its name. */
  public Variables ofIndex(String index) {
    return with("_index_name", index);
  }

  /** The text with every variable replaced that has a value. */
  public String expand(String raw) {
    return expand(raw, 0);
  }

  private String expand(String raw, int depth) {
    if (depth == MAX_DEPTH || (raw.indexOf('$') < 0 && raw.indexOf('%') < 0)) {
      return raw;
    }
    Matcher matcher = REFERENCE.matcher(raw);
    StringBuilder expanded = new StringBuilder(raw.length());
    int from = 0;
    while (matcher.find(from)) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      @Nullable String value = values.get(name);
      // An unknown name may hide the start of a known one: a$b$SPLUNK_DB.
      int end = value == null ? matcher.start() + 1 : end(raw, matcher);
      expanded.append(raw, from, matcher.start());
      expanded.append(
          value == null ? raw.substring(matcher.start(), end) : expand(value, depth + 1));
      from = end;
    }
    return expanded.append(raw, from, raw.length()).toString();
  }

  /** A closing {@code $} may as well open the next variable. */
  private static int end(String raw, Matcher matcher) {
    boolean closed = matcher.group(1) != null && matcher.end() > matcher.end(1);
    boolean opens =
        closed
            && matcher.end() < raw.length()
            && (Character.isLetter(raw.charAt(matcher.end())) || raw.charAt(matcher.end()) == '_');
    return opens ? matcher.end() - 1 : matcher.end();
  }
}
