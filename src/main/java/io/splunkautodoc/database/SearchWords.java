package io.splunkautodoc.database;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that a stanza is found by, and those that a question asks for; both are made in the
 * same way, so that what is in a stanza can be found. Runs of letters, digits and {@code _ - .} are
 * words, and so are the parts of such a run.
 */
public final class SearchWords {
  /** Longer words are cut here; what is longer is data, not a name. */
  private static final int LONGEST = 100;

  /** How many different words of one stanza are kept; the largest real ones have fewer. */
  private static final int MOST = 4_000;

  /** Between words of a {@code tsquery}, which have no blanks. */
  static final String AND = " & ";

  /** Follows a word in a {@code tsquery} that may be the beginning of others. */
  static final String GOES_ON = ":*";

  private final Set<String> words = new LinkedHashSet<>();

  /** Takes the words of a text. */
  public SearchWords add(String text) {
    int begin = -1;
    for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
      boolean inside = i < text.length() && isInside(text.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        addRun(text.substring(begin, i));
        begin = -1;
      }
    }
    return this;
  }

  /** All of them once, separated by single blanks. */
  public String joined() {
    return String.join(" ", words);
  }

  /**
   * A {@code tsquery} that finds the stanzas with all words of a question; the last one may go on.
   * Empty where the question has no word.
   */
  public static String query(String question) {
    List<String> asked = asked(question);
    return asked.isEmpty() ? "" : "'" + String.join("'" + AND + "'", asked) + "'" + GOES_ON;
  }

  /** A part of a {@code tsquery}: one of some words, which need no escapes within quotes. */
  static String anyOf(List<String> words) {
    return "('" + String.join("' | '", words) + "')";
  }

  /** A word of such a query without its quotes. */
  static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The words that a question asks for, in lower case. */
  public static List<String> asked(String question) {
    Set<String> asked = new LinkedHashSet<>();
    for (String run : question.split("[^\\p{L}\\p{N}_.-]+", 0)) {
      String word = trimmed(run.toLowerCase(Locale.ROOT));
      if (!word.isEmpty()) {
        asked.add(word);
      }
    }
    return List.copyOf(asked);
  }

  private void addRun(String run) {
    String word = trimmed(run.toLowerCase(Locale.ROOT));
    if (word.isEmpty()) {
      return;
    }
    words.add(word);
    int begin = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || isPunctuation(word.charAt(i))) {
        boolean isPart = i - begin > 1 && i - begin < word.length();
        if (isPart) {
          words.add(word.substring(begin, i));
        }
        begin = i + 1;
      }
    }
  }

  private static String trimmed(String run) {
    int begin = 0;
    int end = run.length();
    while (begin < end && isPunctuation(run.charAt(begin))) {
      begin++;
    }
    while (end > begin && isPunctuation(run.charAt(end - 1))) {
      end--;
    }
    int cut = Math.min(end, begin + LONGEST);
    if (cut < end && Character.isHighSurrogate(run.charAt(cut - 1))) {
      cut--;
    }
    return run.substring(begin, cut);
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || isPunctuation(c);
  }

  private static boolean isPunctuation(char c) {
    return c == '_' || c == '-' || c == '.';
  }
}
