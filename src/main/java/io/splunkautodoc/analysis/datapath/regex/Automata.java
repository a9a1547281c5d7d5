package io.splunkautodoc.analysis.datapath.regex;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The automata of the expressions that were compared last, so that neither the expressions hold
 * them nor equal ones are read again. Thread-safe.
 */
final class Automata {
  /** States of all that are kept; some 50 bytes each. */
  private static final int MOST_STATES = 300_000;

  /** What an expression costs beside its states. */
  private static final int FIXED_STATES = 8;

  private static final Automata RECENT = new Automata();

  private final Map<Origin, Compiled> byOrigin = new LinkedHashMap<>(16, 0.75f, true);
  private int states;

  private Automata() {}

  static Compiled of(Origin origin) {
    Compiled known = RECENT.find(origin);
    return known != null ? known : RECENT.keep(origin, Compiled.of(origin));
  }

  private synchronized @Nullable Compiled find(Origin origin) {
    return byOrigin.get(origin);
  }

  private synchronized Compiled keep(Origin origin, Compiled made) {
    Compiled other = byOrigin.putIfAbsent(origin, made);
    if (other != null) {
      return other;
    }
    states += weight(made);
    Iterator<Compiled> oldest = byOrigin.values().iterator();
    while (states > MOST_STATES && byOrigin.size() > 1) {
      states -= weight(oldest.next());
      oldest.remove();
    }
    return made;
  }

  private static int weight(Compiled compiled) {
    return compiled.states() + FIXED_STATES;
  }
}
