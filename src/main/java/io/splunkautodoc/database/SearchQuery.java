package io.splunkautodoc.database;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to all runs. A null filter does not filter.
 *
 * @param words a {@code tsquery}, see {@link SearchWords#query}
 * @param conf the file's name without {@code .conf}
 * @param app the app's folder
 * @param type of the run
 * @param before the last hit of the page before; null begins
 * @param limit of hits of a page, at least 1
 */
public record SearchQuery(
    String words,
    @Nullable String conf,
    @Nullable String app,
    @Nullable UploadType type,
    @Nullable Place before,
    int limit) {

  /** Where a hit stands among all contents, those that came in last first. */
  public record Place(long contentId, int position) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::contentId).thenComparingInt(Place::position);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  public SearchQuery {
    if (!words.endsWith(SearchWords.GOES_ON) || limit < 1) {
      throw new IllegalArgumentException("no words, or no limit");
    }
  }

  /** Its words without those that the last one may be the beginning of. */
  String wholeWords() {
    return words.substring(0, words.length() - SearchWords.GOES_ON.length());
  }

  /** Those before the last one; empty where there is only one. */
  String leadingWords() {
    return words.substring(0, Math.max(0, words.lastIndexOf(SearchWords.AND)));
  }

  /** The one that may go on, as it is in stanzas. */
  String lastWord() {
    int before = words.lastIndexOf(SearchWords.AND);
    return SearchWords.unquoted(
        wholeWords().substring(before < 0 ? 0 : before + SearchWords.AND.length()));
  }

  /**
   * Its words with others that the last one begins in its place. Stanzas with these are hits. Only
   * one of them beside leading words, as the index is slow for some of many and others.
   *
   * @param others most frequent first
   */
  String wholeWords(List<String> others) {
    String leading = leadingWords();
    String last = lastWord();
    if (leading.isEmpty()) {
      return SearchWords.anyOf(others.isEmpty() ? List.of(last) : others);
    }
    boolean isItself = others.isEmpty() || others.contains(last);
    return leading + SearchWords.AND + SearchWords.anyOf(List.of(isItself ? last : others.get(0)));
  }

  /** Of entries {@code e} and runs {@code r}; begins with AND, empty where nothing is filtered. */
  String filters(Conditions where) {
    StringBuilder filters = new StringBuilder();
    if (conf != null) {
      filters.append(" AND e.conf = ").append(where.argument(conf));
    }
    if (app != null) {
      filters.append(" AND e.app = ").append(where.argument(app));
    }
    if (type != null) {
      filters.append(" AND r.type = ").append(where.argument(type.wireName()));
    }
    return filters.toString();
  }
}
