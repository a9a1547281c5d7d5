package io.splunkautodoc.analysis.datapath.regex;

import java.util.HashMap;
import java.util.Map;

/** Remembers how expressions compare, as the same ones meet again and again. One thread's. */
public final class Comparisons {
  /** So many pairs are remembered; then it begins anew. */
  private static final int MOST = 100_000;

  private final Map<Pair, Match> known = new HashMap<>();

  private record Pair(Regex texts, Regex pattern) {}

  /** Whether a pattern takes the text that it will be. */
  public Match in(TextSet texts, Regex pattern) {
    return texts.in(pattern, this::inAllOf);
  }

  /** Whether a pattern takes all, none or some of the texts that another one takes. */
  public Match inAllOf(Regex pattern, Regex texts) {
    Pair pair = new Pair(texts, pattern);
    Match match = known.get(pair);
    if (match == null) {
      match = pattern.inAllOf(texts);
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(pair, match);
    }
    return match;
  }
}
