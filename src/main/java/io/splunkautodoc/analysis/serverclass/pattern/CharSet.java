package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set of characters without regard to case. Mutable while it is read, then left alone. */
final class CharSet {
  /** Stands for "any text" in the texts of clients that are patterns; only {@code *} takes it. */
  static final char ANY_TEXT = '\uffff';

  private final BitSet members = new BitSet();
  private boolean negative;

  /** {@code \d}, {@code \w}, {@code \s}; in upper case their opposites. */
  static CharSet ofEscape(char escape) {
    CharSet set = new CharSet();
    switch (Character.toLowerCase(escape)) {
      case 'd' -> set.add('0', '9');
      case 'w' -> set.addWord();
      default -> set.addBlanks();
    }
    set.negative = Character.isUpperCase(escape);
    return set;
  }

  /** The {@code alpha} of {@code [:alpha:]}; null where there is no such class. */
  static @Nullable CharSet ofPosix(String name) {
    CharSet set = new CharSet();
    switch (name.toLowerCase(Locale.ROOT)) {
      case "alpha", "lower", "upper" -> set.add('a', 'z');
      case "digit" -> set.add('0', '9');
      case "alnum" -> {
        set.add('a', 'z');
        set.add('0', '9');
      }
      case "word" -> set.addWord();
      case "xdigit" -> {
        set.add('a', 'f');
        set.add('0', '9');
      }
      case "space" -> set.addBlanks();
      case "punct" -> {
        set.add('!', '/');
        set.add(':', '@');
        set.add('[', '`');
        set.add('{', '~');
      }
      default -> {
        return null;
      }
    }
    return set;
  }

  /** Adds the characters from {@code first} to {@code last}, both included, in either case. */
  void add(char first, char last) {
    for (int c = first; c <= last; c++) {
      members.set(Character.toLowerCase((char) c));
    }
  }

  void addAll(CharSet other) {
    if (other.negative) {
      BitSet opposite = new BitSet(ANY_TEXT);
      opposite.set(0, ANY_TEXT);
      opposite.andNot(other.members);
      members.or(opposite);
    } else {
      members.or(other.members);
    }
  }

  void negate() {
    negative = true;
  }

  boolean has(char letter) {
    return letter != ANY_TEXT && members.get(letter) != negative;
  }

  static boolean isWord(char letter) {
    return letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
  }

  private void addWord() {
    add('a', 'z');
    add('0', '9');
    add('_', '_');
  }

  private void addBlanks() {
    add('\t', '\r');
    add(' ', ' ');
  }
}
