package io.splunkautodoc.database;

/**
 * One stanza to be kept.
 *
 * @param settings a JSON array, see the column
 * @param words what it is found by, separated by single blanks; none longer than 100 characters
 */
public record NewStanza(String name, int line, String settings, String words) {
  /** About what it takes in memory and on the way, in characters. */
  int weight() {
    return 100 + name.length() + settings.length() + words.length();
  }
}
