package io.splunkautodoc.analysis.precedence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts for a key, and what does not.
 *
 * @param winner whose value it is
 * @param rivals who else said it in the winner's stanza, the next in line first
 * @param beneath what the stanza would inherit if it said nothing; null where nobody says that.
 *     Shared by all that inherit the same
 * @param origin where the winner said it
 */
public record EffectiveSetting(
    String key,
    Candidate winner,
    List<Candidate> rivals,
    @Nullable EffectiveSetting beneath,
    Origin origin) {
  public EffectiveSetting {
    rivals = List.copyOf(rivals);
  }

  /** As the winning file has it, nothing expanded; see {@link Variables}. */
  public String value() {
    return winner.value();
  }

  /**
   * Everyone else who set the key, the next in line first: what the stanza inherits comes after
   * what it says itself. A new list each call.
   */
  public List<Candidate> losers() {
    List<Candidate> losers = new ArrayList<>(rivals);
    for (EffectiveSetting next = beneath; next != null; next = next.beneath) {
      losers.add(next.winner);
      losers.addAll(next.rivals);
    }
    return losers;
  }
}
