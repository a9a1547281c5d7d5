package io.splunkautodoc.database;

import java.util.function.UnaryOperator;

/**
 * How a list is narrowed by one parameter.
 *
 * @param condition SQL in which question marks stand for the argument
 * @param argument what is made of the parameter's text
 */
record RowFilter(String condition, UnaryOperator<String> argument) {

  static RowFilter equal(String column) {
    return new RowFilter(column + " = ?", UnaryOperator.identity());
  }

  /** Of a column that is no text. */
  static RowFilter equal(String column, String type) {
    return new RowFilter(column + " = ?::text::" + type, UnaryOperator.identity());
  }

  /** One element of an array. */
  static RowFilter oneOf(String column) {
    return new RowFilter("? = ANY(" + column + ")", UnaryOperator.identity());
  }

  /** The name of a file, with its suffix or without. */
  static RowFilter conf(String column) {
    return new RowFilter(column + " = ?", RowFilter::withoutSuffix);
  }

  /** A {@code *} stands for any text, as in the stanzas' own patterns. */
  static RowFilter like(String column) {
    return new RowFilter(column + " LIKE ?", RowFilter::pattern);
  }

  static RowFilter containing(String column) {
    return new RowFilter(column + " ILIKE ?", Texts::containing);
  }

  static RowFilter words(String column) {
    return new RowFilter(column + " @@ ?::text::tsquery", SearchWords::query);
  }

  /** A key that the stanza sets, as it is written. */
  static RowFilter key(String column) {
    return new RowFilter(
        column + " @> jsonb_build_array(jsonb_build_object('key', ?::text))",
        UnaryOperator.identity());
  }

  RowFilter within(String before, String after) {
    return new RowFilter(before + condition + after, argument);
  }

  private static String withoutSuffix(String conf) {
    return conf.endsWith(".conf") ? conf.substring(0, conf.length() - 5) : conf;
  }

  private static String pattern(String text) {
    String literal = Texts.storable(text);
    return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
  }
}
