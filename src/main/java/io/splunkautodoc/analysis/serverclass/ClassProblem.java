package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import java.util.List;

/**
 * Something in {@code serverclass.conf} that cannot be meant as it stands.
 *
 * @param id short and stable, such as {@code invalid-pattern}
 * @param text what is wrong and what to do, for the reader
 */
public record ClassProblem(String id, String text, List<SourceLine> evidence) {
  public ClassProblem {
    evidence = List.copyOf(evidence);
  }

  static ClassProblem at(SourceLine line, String id, String text) {
    return new ClassProblem(id, text, List.of(line));
  }
}
