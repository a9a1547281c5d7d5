package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds texts that an automaton takes. */
final class Examples {
  private Examples() {}

  /** How a state was reached: from which, and by which code unit; of the first, from itself. */
  private record Step(int from, char unit) {}

  /** One of the shortest texts of one line; empty where there is none. */
  static Optional<String> shortest(Nfa nfa) {
    Step[] steps = new Step[nfa.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int state : nfa.atStart()) {
      steps[state] = new Step(state, ' ');
      open.add(state);
    }
    while (!open.isEmpty()) {
      int state = open.remove();
      if (state == Nfa.ACCEPT) {
        return Optional.of(text(steps));
      }
      int unit = nfa.on(state).and(CharSet.NOT_NEWLINE).last();
      if (unit == Nfa.NONE) {
        continue;
      }
      for (int behind : nfa.behind(state)) {
        if (steps[behind] == null) {
          steps[behind] = new Step(state, (char) unit);
          open.add(behind);
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Step[] steps) {
    StringBuilder backwards = new StringBuilder();
    int state = Nfa.ACCEPT;
    while (steps[state].from() != state) {
      backwards.append(steps[state].unit());
      state = steps[state].from();
    }
    return backwards.reverse().toString();
  }
}
