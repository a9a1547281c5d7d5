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
  /** What an expression costs beside its states, as states. */
  private static final int FIXED_STATES = 8;

  private final int mostStates;
  private final Map<Origin, Compiled> byOrigin = new LinkedHashMap<>(16, 0.75f, true);
  private int states;

  /**
   * Keeps nothing yet.
   *
   * @param mostStates of all automata together that are kept; some 50 bytes each
   */
  Automata(int mostStates) {
    this.mostStates = mostStates;
  }

  /** Reads the expression where it is not kept. */
  Compiled of(Origin origin) {
    Compiled known = find(origin);
    return known != null ? known : keep(origin, Compiled.of(origin));
  }

  /** How many states are kept. */
  synchronized int states() {
    return states;
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
    while (states > mostStates) {
      states -= weight(oldest.next());
      oldest.remove();
    }
    return made;
  }

  private static int weight(Compiled compiled) {
    return compiled.states() + FIXED_STATES;
  }
}
