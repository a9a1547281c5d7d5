package io.splunkautodoc.analysis.precedence;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One stanza over all files. What it inherits is shared with its siblings, so that ten thousand
 * stanzas do not hold ten thousand copies of {@code [default]}.
 */
public final class EffectiveStanza {
  private final String name;
  private final List<StanzaHeader> headers;
  private final NavigableMap<String, EffectiveSetting> own;
  private final NavigableMap<String, EffectiveSetting> inherited;

  EffectiveStanza(
      String name,
      List<StanzaHeader> headers,
      NavigableMap<String, EffectiveSetting> own,
      NavigableMap<String, EffectiveSetting> inherited) {
    this.name = name;
    this.headers = List.copyOf(headers);
    this.own = Collections.unmodifiableNavigableMap(own);
    this.inherited = Collections.unmodifiableNavigableMap(inherited);
  }

  /** As the files have it, nothing expanded. */
  public String name() {
    return name;
  }

  /** Every place where the stanza stands, highest layer first; the later in a file first. */
  public List<StanzaHeader> headers() {
    return headers;
  }

  /** What counts for the key; empty where nobody sets it. */
  public Optional<EffectiveSetting> setting(String key) {
    @Nullable EffectiveSetting said = own.get(key);
    return Optional.ofNullable(said != null ? said : inherited.get(key));
  }

  /** The value that counts for the key; empty where nobody sets it. */
  public Optional<String> value(String key) {
    return setting(key).map(EffectiveSetting::value);
  }

  /** What the stanza itself says, sorted by key; losers may be inherited. */
  public NavigableMap<String, EffectiveSetting> own() {
    return own;
  }

  /** Everything, inherited settings included, sorted by key in ASCII order; a new map each call. */
  public NavigableMap<String, EffectiveSetting> settings() {
    TreeMap<String, EffectiveSetting> all = new TreeMap<>(ByteOrder.STRINGS);
    all.putAll(inherited);
    all.putAll(own);
    return all;
  }
}
