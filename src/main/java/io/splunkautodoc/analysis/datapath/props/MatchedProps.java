package io.splunkautodoc.analysis.datapath.props;

import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stanzas of {@code props.conf} that count for some events.
 *
 * @param stanzas the strongest first
 * @param defaults what counts where none of them says anything
 */
public record MatchedProps(List<Matched> stanzas, Optional<EffectiveStanza> defaults) {
  public MatchedProps {
    stanzas = List.copyOf(stanzas);
  }

  /**
   * A stanza that counts.
   *
   * @param certain false where it counts for some of the events only
   */
  public record Matched(PropsStanza stanza, boolean certain) {}

  /**
   * A value that may win.
   *
   * @param under the stanza that must match for it; null where nothing is left to ask
   * @param contested whether a stanza of a weaker type has the key too, and a higher priority
   */
  public record Candidate(
      EffectiveSetting setting, @Nullable PropsPattern under, boolean contested) {}

  /**
   * Who may win for a key, the strongest first: each counts where the stanzas of those before it do
   * not match. The last needs nothing, unless no certain stanza has the key.
   */
  public List<Candidate> candidates(String key) {
    List<Candidate> candidates = new ArrayList<>();
    for (Matched matched : stanzas) {
      @Nullable EffectiveSetting setting = matched.stanza().settings().own().get(key);
      if (setting != null) {
        candidates.add(
            new Candidate(
                setting,
                matched.certain() ? null : matched.stanza().pattern(),
                isContested(matched.stanza(), key)));
        if (matched.certain()) {
          return List.copyOf(candidates);
        }
      }
    }
    defaults
        .flatMap(stanza -> stanza.setting(key))
        .ifPresent(setting -> candidates.add(new Candidate(setting, null, false)));
    return List.copyOf(candidates);
  }

  private boolean isContested(PropsStanza winner, String key) {
    return stanzas.stream()
        .map(Matched::stanza)
        .filter(other -> other.pattern().kind().compareTo(winner.pattern().kind()) > 0)
        .filter(other -> other.settings().own().containsKey(key))
        .anyMatch(
            other ->
                other.settings().own().containsKey("priority")
                    && other.priority() > winner.priority());
  }

  /** All keys with that beginning that any of the stanzas has, in ASCII order. */
  public SortedSet<String> keys(String prefix) {
    SortedSet<String> keys = new TreeSet<>();
    stanzas.forEach(matched -> keys.addAll(matched.stanza().settings().own().keySet()));
    defaults.ifPresent(stanza -> keys.addAll(stanza.own().keySet()));
    keys.removeIf(key -> !key.startsWith(prefix));
    return keys;
  }
}
