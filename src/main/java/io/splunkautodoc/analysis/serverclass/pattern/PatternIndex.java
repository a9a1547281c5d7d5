package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All patterns of a configuration, each once, so that a client is held against thousands of them by
 * a few look-ups: literals by hashing, others by the letters that they ask for. Immutable after
 * {@link #of}.
 */
public final class PatternIndex {
  private final List<HostPattern> patterns = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> literals = new HashMap<>();
  private final GramTable byGram = new GramTable();
  private final List<Integer> others = new ArrayList<>();
  private final Map<Subject, BitSet> bySubject = new HashMap<>();

  private final BitSet invalid = new BitSet();

  private PatternIndex() {}

  /** An index of patterns; their order means nothing. */
  public static PatternIndex of(Collection<HostPattern> patterns) {
    PatternIndex index = new PatternIndex();
    Map<String, HostPattern> distinct = new TreeMap<>();
    patterns.forEach(each -> distinct.putIfAbsent(each.text(), each));
    distinct.values().forEach(index::add);
    return index;
  }

  /** The patterns that are no regular expressions and match nothing. */
  public BitSet invalid() {
    return (BitSet) invalid.clone();
  }

  private void add(HostPattern pattern) {
    int number = patterns.size();
    patterns.add(pattern);
    numbers.put(pattern.text(), number);
    bySubject.computeIfAbsent(pattern.subject(), key -> new BitSet()).set(number);
    if (pattern.invalid().isPresent()) {
      invalid.set(number);
      return;
    }
    Glob glob = pattern.glob();
    if (glob != null && glob.isLiteral()) {
      literals.computeIfAbsent(glob.text(), key -> new BitSet()).set(number);
    } else if (!byGram.add(pattern.requiredTexts(), number)) {
      others.add(number);
    }
  }

  /** All distinct patterns, in the order of their numbers. */
  public List<HostPattern> patterns() {
    return List.copyOf(patterns);
  }

  /** A pattern's number in {@link Hits}; it must be one of this index. */
  public int numberOf(HostPattern pattern) {
    Integer number = numbers.get(pattern.text());
    if (number == null) {
      throw new IllegalArgumentException(pattern + " is not in the index");
    }
    return number;
  }

  /** The numbers of some patterns, which must be of this index. */
  public BitSet numbersOf(Collection<HostPattern> some) {
    BitSet found = new BitSet(patterns.size());
    some.forEach(each -> found.set(numberOf(each)));
    return found;
  }

  /** The patterns that can match only one kind of name. */
  public BitSet about(Subject subject) {
    return (BitSet) bySubject.getOrDefault(subject, new BitSet()).clone();
  }

  /** Holds a client's names against all patterns; one matching name is enough. */
  public Hits hits(Collection<String> names) {
    Hits hits = new Hits(new BitSet(patterns.size()), new BitSet());
    for (String name : names) {
      look(HostPattern.folded(name), hits);
    }
    hits.unknown().andNot(hits.yes());
    return hits;
  }

  /** Tells which patterns match every client that {@code pattern} matches. */
  public Hits hitsOfAll(HostPattern pattern) {
    Hits hits = new Hits(new BitSet(patterns.size()), new BitSet());
    look(pattern.example(), hits);
    Integer itself = numbers.get(pattern.text());
    if (itself != null && pattern.invalid().isEmpty()) {
      hits.yes().set(itself);
    }
    hits.unknown().andNot(hits.yes());
    return hits;
  }

  private void look(String name, Hits hits) {
    BitSet literal = literals.get(name);
    if (literal != null) {
      hits.yes().or(literal);
    }
    byGram.forEach(name, each -> tryOne(each, name, hits));
    others.forEach(each -> tryOne(each, name, hits));
  }

  private void tryOne(int number, String name, Hits hits) {
    switch (patterns.get(number).matchesFolded(name)) {
      case YES -> hits.yes().set(number);
      case UNKNOWN -> hits.unknown().set(number);
      case NO -> {}
    }
  }
}
