package io.splunkautodoc.analysis.datapath.props;

import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A host's {@code props.conf}, ready to be asked which stanzas count. One thread's. */
public final class PropsTable {
  private static final String OWN_LOGS = "var/log/splunk";

  private final Map<String, PropsStanza> sourcetypes = new HashMap<>();
  private final List<PropsStanza> patterns = new ArrayList<>();

  /** Stanzas for sourcetypes that look like patterns and are none. */
  private final List<PropsStanza> lookalikes = new ArrayList<>();

  private final Comparisons comparisons;
  private final Optional<EffectiveStanza> defaults;

  private PropsTable(EffectiveConf conf, Comparisons comparisons) {
    this.comparisons = comparisons;
    for (EffectiveStanza settings : conf.stanzas()) {
      PropsStanza stanza = PropsStanza.of(settings);
      PropsPattern pattern = stanza.pattern();
      switch (pattern.kind()) {
        case SOURCE, HOST -> patterns.add(stanza);
        case SOURCETYPE -> {
          if (pattern.literal()) {
            sourcetypes.put(pattern.text(), stanza);
            if (Wildcards.in(pattern.text())) {
              lookalikes.add(stanza);
            }
          } else {
            patterns.add(stanza);
          }
        }
        default -> {}
      }
    }
    patterns.sort(PropsStanza.STRENGTH);
    defaults = conf.stanza("default");
  }

  /**
   * Makes it.
   *
   * @param comparisons those of other hosts, which have much in common
   */
  public static PropsTable of(EffectiveConf conf, Comparisons comparisons) {
    return new PropsTable(conf, comparisons);
  }

  /** Whether it has a stanza for exactly that sourcetype. */
  public boolean knows(String sourcetype) {
    return sourcetypes.containsKey(sourcetype);
  }

  /** Stanzas that would count for the sourcetype if names of sourcetypes had wildcards. */
  public List<PropsStanza> lookalikes(String sourcetype) {
    return lookalikes.stream()
        .filter(stanza -> !stanza.pattern().text().equals(sourcetype))
        .filter(
            stanza ->
                Regex.whole(Wildcards.ofStanza(stanza.pattern().text()), false).in(sourcetype)
                    == Match.YES)
        .toList();
  }

  /** Whether any stanza that did not come with Splunk is for hosts. */
  public boolean asksForHosts() {
    return patterns.stream()
        .anyMatch(
            stanza -> stanza.pattern().kind() == PropsPattern.Kind.HOST && !stanza.isShipped());
  }

  /** How its patterns compare, and those of other hosts. */
  public Comparisons comparisons() {
    return comparisons;
  }

  /** Whether a stanza's pattern takes such a source. */
  public Match matches(PropsPattern pattern, TextSet source) {
    return comparisons.in(source, pattern.regex());
  }

  /**
   * All stanzas that count for such events or may count for some of them.
   *
   * @param sourcetype empty where it is not known yet
   */
  public MatchedProps match(TextSet source, TextSet host, Optional<String> sourcetype) {
    List<MatchedProps.Matched> matched = new ArrayList<>();
    for (PropsStanza stanza : patterns) {
      Match match =
          switch (stanza.pattern().kind()) {
            case SOURCE -> inSource(stanza, source);
            case HOST -> comparisons.in(host, stanza.pattern().regex());
            default ->
                sourcetype
                    .map(TextSet::only)
                    .map(name -> name.in(stanza.pattern().regex()))
                    .orElse(Match.NO);
          };
      if (match != Match.NO) {
        matched.add(new MatchedProps.Matched(stanza, match == Match.YES));
      }
    }
    sourcetype
        .map(sourcetypes::get)
        .ifPresent(stanza -> matched.add(new MatchedProps.Matched(stanza, true)));
    matched.sort((one, other) -> PropsStanza.STRENGTH.compare(one.stanza(), other.stanza()));
    return new MatchedProps(matched, defaults);
  }

  /**
   * Stanzas for Splunk's own logs may in theory match below any folder that is watched, as may
   * those that Splunk ships to guess by extensions; to say so of every folder would help nobody.
   */
  private Match inSource(PropsStanza stanza, TextSet source) {
    Match match = comparisons.in(source, stanza.pattern().regex());
    boolean forOwnLogs = stanza.pattern().text().toLowerCase(Locale.ROOT).contains("splunk");
    boolean farFetched =
        match == Match.MAYBE
            && (forOwnLogs
                ? !source.shown().replace('\\', '/').contains(OWN_LOGS)
                : stanza.isShipped());
    return farFetched ? Match.NO : match;
  }
}
