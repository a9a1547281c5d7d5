package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A host's indexes. Immutable. */
public final class Indexes {
  /** What inputs name that leave the index to the indexer. */
  public static final String DEFAULT = "default";

  private static final String USUAL = "main";

  private final EffectiveConf conf;
  private final Map<String, Evidence> defined = new HashMap<>();
  private final Map<String, Evidence> off = new HashMap<>();

  private Indexes(EffectiveConf conf) {
    this.conf = conf;
    for (EffectiveStanza stanza : conf.stanzas()) {
      if (isIndex(stanza.name()) && !stanza.headers().isEmpty()) {
        add(stanza);
      }
    }
  }

  public static Indexes of(EffectiveConf conf) {
    return new Indexes(conf);
  }

  private void add(EffectiveStanza stanza) {
    Optional<EffectiveSetting> end =
        stanza
            .setting("deleted")
            .filter(setting -> Values.isTrue(setting.value()))
            .or(() -> stanza.setting("disabled").filter(found -> Values.isTrue(found.value())))
            .or(() -> provider(stanza));
    if (end.isPresent()) {
      off.put(stanza.name(), Evidence.of(end.get()));
    } else {
      defined.put(
          stanza.name(), new Evidence("[" + stanza.name() + "]", stanza.headers().get(0).at()));
    }
  }

  /** Whether a stanza of {@code indexes.conf} is an index. */
  public static boolean isIndex(String stanza) {
    return !stanza.equals(DEFAULT)
        && !stanza.isEmpty()
        && !stanza.startsWith("volume:")
        && !stanza.startsWith("provider:")
        && !stanza.startsWith("provider-family:");
  }

  /** What says that an index only stands for data elsewhere; empty where it holds events itself. */
  public static Optional<EffectiveSetting> provider(EffectiveStanza index) {
    return Stream.of("federated.provider", "vix.provider")
        .flatMap(key -> index.setting(key).stream())
        .filter(setting -> !setting.value().isEmpty())
        .findFirst();
  }

  /** Where a working index of that name is defined; empty where it is not. */
  public Optional<Evidence> definition(String index) {
    return Optional.ofNullable(defined.get(index));
  }

  /** What switches an index of that name off; empty where nothing does. */
  public Optional<Evidence> switchedOff(String index) {
    return Optional.ofNullable(off.get(index));
  }

  /** Where events go that name no index. */
  public String defaultIndex() {
    return setting("defaultDatabase").map(EffectiveSetting::value).orElse(USUAL);
  }

  /** Who says so; empty where it is Splunk's own choice. */
  public Optional<Evidence> defaultEvidence() {
    return setting("defaultDatabase").map(Evidence::of);
  }

  /** Where events go whose index does not exist; empty where they are dropped. */
  public Optional<EffectiveSetting> lastChance() {
    return setting("lastChanceIndex");
  }

  private Optional<EffectiveSetting> setting(String key) {
    return conf.setting(DEFAULT, key).filter(setting -> !setting.value().isEmpty());
  }
}
