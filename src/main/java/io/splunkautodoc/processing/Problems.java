package io.splunkautodoc.processing;

import io.splunkautodoc.database.RunProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a run's archives. An archive can have a million members that are all wrong in
 * the same way: of each kind, the first {@value #MOST_OF_A_KIND} are told and the others counted.
 */
final class Problems {
  static final int MOST_OF_A_KIND = 1_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private List<RunProblem> waiting = new ArrayList<>();
  private int position;

  void error(String kind, String path, String detail) {
    add(kind, "error", path, detail);
  }

  void warning(String kind, String path, String detail) {
    add(kind, "warning", path, detail);
  }

  private void add(String kind, String severity, String path, String detail) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      waiting.add(new RunProblem(position++, kind, severity, path, detail));
    }
  }

  /** Adds a line for those that were only counted. */
  void finish() {
    counts.forEach(
        (kind, count) -> {
          if (count > MOST_OF_A_KIND) {
            String rest = (count - MOST_OF_A_KIND) + " more of the kind " + kind + ".";
            waiting.add(new RunProblem(position++, kind, "warning", "", rest));
          }
        });
  }

  /** Those that were not taken before. */
  List<RunProblem> take() {
    List<RunProblem> taken = waiting;
    waiting = new ArrayList<>();
    return taken;
  }
}
