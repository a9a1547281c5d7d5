package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.Stanza;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills merged stanzas with what they inherit; siblings share one map of it. */
final class Filler {
  private final NavigableMap<String, MergedStanza> merged;
  private final Inheritance inheritance;
  private final Map<Lineage, NavigableMap<String, EffectiveSetting>> inherited = new HashMap<>();

  /** Stanzas with the same one inherit the same. */
  private record Lineage(List<String> types, Inheritance.Defaults defaults) {}

  Filler(NavigableMap<String, MergedStanza> merged, Inheritance inheritance) {
    this.merged = merged;
    this.inheritance = inheritance;
  }

  NavigableMap<String, EffectiveStanza> fill() {
    NavigableMap<String, EffectiveStanza> filled = new TreeMap<>(ByteOrder.STRINGS);
    for (MergedStanza stanza : merged.values()) {
      if (inheritance.isListed(stanza.name())) {
        filled.put(stanza.name(), fill(stanza));
      }
    }
    return filled;
  }

  private EffectiveStanza fill(MergedStanza stanza) {
    NavigableMap<String, EffectiveSetting> from = inherited(stanza.name());
    NavigableMap<String, EffectiveSetting> own = new TreeMap<>(ByteOrder.STRINGS);
    stanza
        .candidates()
        .forEach((key, said) -> own.put(key, setting(key, said, from.get(key), Origin.STANZA)));
    return new EffectiveStanza(stanza.name(), stanza.headers(), own, from);
  }

  private NavigableMap<String, EffectiveSetting> inherited(String stanza) {
    List<String> types =
        inheritance.types(stanza).stream()
            .filter(type -> merged.containsKey(type) && !type.equals(Stanza.DEFAULT))
            .toList();
    Lineage lineage = new Lineage(types, inheritance.defaults(stanza));
    @Nullable NavigableMap<String, EffectiveSetting> known = inherited.get(lineage);
    if (known == null) {
      known = inherit(lineage);
      inherited.put(lineage, known);
    }
    return known;
  }

  private NavigableMap<String, EffectiveSetting> inherit(Lineage lineage) {
    NavigableMap<String, EffectiveSetting> all = new TreeMap<>(ByteOrder.STRINGS);
    @Nullable MergedStanza defaults = merged.get(Stanza.DEFAULT);
    if (defaults != null) {
      defaults
          .candidates()
          .forEach(
              (key, said) -> {
                if (lineage.defaults().include(key)) {
                  all.put(key, setting(key, said, null, Origin.DEFAULT));
                }
              });
    }
    for (int at = lineage.types().size() - 1; at >= 0; at--) {
      @Nullable MergedStanza type = merged.get(lineage.types().get(at));
      if (type != null) {
        type.candidates()
            .forEach((key, said) -> all.put(key, setting(key, said, all.get(key), Origin.TYPE)));
      }
    }
    return all;
  }

  private static EffectiveSetting setting(
      String key, List<Candidate> said, @Nullable EffectiveSetting beneath, Origin origin) {
    return new EffectiveSetting(key, said.get(0), said.subList(1, said.size()), beneath, origin);
  }
}
