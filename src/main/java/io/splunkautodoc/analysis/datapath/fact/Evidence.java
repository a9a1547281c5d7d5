package io.splunkautodoc.analysis.datapath.fact;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.Comparator;

/**
 * A line that an answer rests on.
 *
 * @param says what stands there or what it does, for the reader
 */
public record Evidence(String says, SourceLine at) implements Comparable<Evidence> {
  /** The setting as its winning file has it. */
  public static Evidence of(EffectiveSetting setting) {
    return new Evidence(
        "[" + setting.winner().stanza() + "] " + setting.key() + " = " + setting.value(),
        setting.winner().at());
  }

  @Override
  public int compareTo(Evidence other) {
    return Comparator.comparing(Evidence::at).thenComparing(Evidence::says).compare(this, other);
  }
}
