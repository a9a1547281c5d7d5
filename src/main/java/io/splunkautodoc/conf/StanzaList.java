package io.splunkautodoc.conf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects a file's stanzas, and tells what comes twice. */
final class StanzaList {
  /** Above, a set is cheaper than looking at each. */
  private static final int FEW = 16;

  private final ProblemList problems;
  private final List<Stanza> stanzas = new ArrayList<>();
  private final Map<String, Stanza> firstOfName = new HashMap<>();

  private String name = Stanza.DEFAULT;

  /** Of the header, or of the first setting where there is none; 0 before both. */
  private int line;

  private boolean hasHeader;
  private Setting[] settings = new Setting[FEW];
  private int count;

  /** Bits of the hashes of the keys so far: one that is not set says that a key is new. */
  private long seen;

  /** The keys so far, once they are more than a few. */
  private Set<String> keys = Set.of();

  private int total;

  StanzaList(ProblemList problems) {
    this.problems = problems;
  }

  /** How much there is, as {@link ConfParser#MOST_ITEMS} counts. */
  int total() {
    return total;
  }

  void open(String newName, int newLine) {
    close();
    name = newName;
    line = newLine;
    hasHeader = true;
    total += ConfParser.STANZA_ITEMS;
  }

  void add(Setting setting) {
    if (line == 0) {
      line = setting.line();
      total += ConfParser.STANZA_ITEMS;
    }
    if (isKnown(setting.key())) {
      reportDuplicate(setting);
    }
    if (count == settings.length) {
      settings = Arrays.copyOf(settings, count * 2);
    }
    settings[count++] = setting;
    total++;
  }

  List<Stanza> toList() {
    close();
    return stanzas;
  }

  private void close() {
    if (line == 0) {
      return;
    }
    Stanza stanza = new Stanza(name, line, Arrays.asList(settings).subList(0, count));
    stanzas.add(stanza);
    Stanza first = hasHeader ? firstOfName.putIfAbsent(name, stanza) : null;
    if (first != null) {
      String detail = "It is also in line " + first.line() + ".";
      problems.add(ProblemKind.DUPLICATE_STANZA, line, detail);
    }
    count = 0;
    seen = 0;
    // A large set is slow to clear; the next stanza seldom needs one.
    keys = Set.of();
  }

  private boolean isKnown(String key) {
    long bit = 1L << key.hashCode();
    boolean surelyNew = (seen & bit) == 0;
    seen |= bit;
    if (count < FEW) {
      return !surelyNew && before(key) >= 0;
    }
    if (count == FEW) {
      keys = new HashSet<>();
      for (int i = 0; i < count; i++) {
        keys.add(settings[i].key());
      }
    }
    return !keys.add(key);
  }

  /** Which of the settings so far has the key; -1 for none. */
  private int before(String key) {
    for (int i = count - 1; i >= 0; i--) {
      if (settings[i].key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private void reportDuplicate(Setting setting) {
    if (problems.isFull(ProblemKind.DUPLICATE_KEY)) {
      problems.add(ProblemKind.DUPLICATE_KEY, setting.line(), "");
      return;
    }
    int other = settings[before(setting.key())].line();
    String detail = "Line " + other + " sets it as well, and this one wins.";
    problems.add(ProblemKind.DUPLICATE_KEY, setting.line(), detail);
  }
}
