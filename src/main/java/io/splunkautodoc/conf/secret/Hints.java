package io.splunkautodoc.conf.secret;

import java.util.List;
import java.util.Locale;

/**
 * Looks for many words in one pass, in any case: a bit of a number is one word, and three tables
 * say which words can have a character in their first, second and third place. Thread-safe.
 */
final class Hints {
  private static final int ASCII = 128;
  private static final int SHORTEST = 3;

  private final List<String> words;
  private final long[] first = new long[ASCII];
  private final long[] second = new long[ASCII];
  private final long[] third = new long[ASCII];

  /**
   * Prepares for some words.
   *
   * @param words 64 at most, each of three ASCII characters or more, in lower case
   */
  Hints(List<String> words) {
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String upper = word.toUpperCase(Locale.ROOT);
      long bit = 1L << i;
      first[word.charAt(0)] |= bit;
      first[upper.charAt(0)] |= bit;
      second[word.charAt(1)] |= bit;
      second[upper.charAt(1)] |= bit;
      third[word.charAt(2)] |= bit;
      third[upper.charAt(2)] |= bit;
    }
  }

  /** The bits of the words that a text holds. */
  long in(String text) {
    long found = 0;
    long one = 0;
    long two = 0;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= ASCII) {
        one = 0;
        two = 0;
        continue;
      }
      long three = two & third[each] & ~found;
      two = one & second[each];
      one = first[each];
      if (three != 0) {
        found |= confirmed(text, at - SHORTEST + 1, three);
      }
    }
    return found;
  }

  private long confirmed(String text, int at, long candidates) {
    long found = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      String word = words.get(Long.numberOfTrailingZeros(rest));
      if (text.regionMatches(true, at, word, 0, word.length())) {
        found |= Long.lowestOneBit(rest);
      }
    }
    return found;
  }
}
