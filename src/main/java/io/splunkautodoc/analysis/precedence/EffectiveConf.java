package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.Caveat;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One type of configuration, such as {@code props}, as one reader in one context sees it. */
public final class EffectiveConf {
  private final String conf;
  private final Context context;
  private final NavigableMap<String, EffectiveStanza> stanzas;
  private final List<Caveat> caveats;

  EffectiveConf(
      String conf,
      Context context,
      NavigableMap<String, EffectiveStanza> stanzas,
      List<Caveat> caveats) {
    this.conf = conf;
    this.context = context;
    this.stanzas = Collections.unmodifiableNavigableMap(stanzas);
    this.caveats = List.copyOf(caveats);
  }

  /** The files' name without {@code .conf}. */
  public String conf() {
    return conf;
  }

  /** Who reads. */
  public Context context() {
    return context;
  }

  /** Every stanza, {@code [default]} included, in ASCII order of their names. */
  public Collection<EffectiveStanza> stanzas() {
    return stanzas.values();
  }

  /** The stanza of that exact name. */
  public Optional<EffectiveStanza> stanza(String name) {
    return Optional.ofNullable(stanzas.get(name));
  }

  /** What counts for a key of a stanza; empty where the stanza or the key is nowhere. */
  public Optional<EffectiveSetting> setting(String stanza, String key) {
    @Nullable EffectiveStanza found = stanzas.get(stanza);
    return found == null ? Optional.empty() : found.setting(key);
  }

  /** The value that counts, nothing expanded; empty where the stanza or the key is nowhere. */
  public Optional<String> value(String stanza, String key) {
    return setting(stanza, key).map(EffectiveSetting::value);
  }

  /** What all of this rests on. */
  public List<Caveat> caveats() {
    return caveats;
  }
}
