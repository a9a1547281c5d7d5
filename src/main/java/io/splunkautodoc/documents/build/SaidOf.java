package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.Candidate;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.StanzaHeader;
import io.splunkautodoc.documents.model.Said;
import java.util.List;
import java.util.Optional;

/** Settings as a page shows them. */
final class SaidOf {
  private SaidOf() {}

  static Said of(EffectiveSetting setting) {
    return new Said(
        setting.key(),
        setting.value(),
        Optional.of(setting.winner().at()),
        setting.losers().stream()
            .filter(loser -> !loser.value().equals(setting.value()))
            .map(Candidate::at)
            .toList());
  }

  /** What counts for the key, or else what Splunk does where nobody says anything. */
  static Said of(EffectiveStanza stanza, String key, String builtIn) {
    return stanza.setting(key).map(SaidOf::of).orElseGet(() -> Said.builtIn(key, builtIn));
  }

  /** Where a stanza stands. */
  static List<SourceLine> places(EffectiveStanza stanza) {
    return stanza.headers().stream().map(StanzaHeader::at).toList();
  }
}
