package io.splunkautodoc.analysis.precedence;

import java.util.List;

/**
 * What counts for a key, and what does not.
 *
 * @param winner whose value it is
 * @param losers everyone else who set the key, the next in line first; what the stanza inherits
 *     comes after what it says itself
 * @param origin where the winner said it
 */
public record EffectiveSetting(
    String key, Candidate winner, List<Candidate> losers, Origin origin) {
  public EffectiveSetting {
    losers = List.copyOf(losers);
  }

  /** As the winning file has it, nothing expanded; see {@link Variables}. */
  public String value() {
    return winner.value();
  }
}
