package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a client belongs to a server class, or gets an app; or why not.
 *
 * @param text the reason in one sentence
 * @param evidence the lines that decide it, the most telling first
 */
public record Decision(
    Answer answer, Reason reason, String text, List<SourceLine> evidence, List<Caveat> caveats) {
  public Decision {
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }

  static Decision no(Reason reason, String text, List<SourceLine> evidence) {
    return new Decision(Answer.NO, reason, text, evidence, List.of());
  }

  /** The same, resting on more. */
  Decision with(List<Caveat> more) {
    Set<Caveat> all = new LinkedHashSet<>(caveats);
    all.addAll(more);
    return new Decision(answer, reason, text, evidence, List.copyOf(all));
  }
}
