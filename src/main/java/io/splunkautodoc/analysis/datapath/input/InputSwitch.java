package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.Origin;
import java.util.Optional;

/** Whether an input runs. */
final class InputSwitch {
  private static final String DISABLED = "disabled";

  private final EffectiveConf conf;

  InputSwitch(EffectiveConf conf) {
    this.conf = conf;
  }

  /** Why it does not run; empty where it does. */
  Optional<Evidence> off(InputName name, EffectiveStanza stanza) {
    Optional<EffectiveSetting> own = stanza.setting(DISABLED);
    if (name.meantScheme().isPresent()) {
      return name.meantScheme().map(scheme -> unknown(name, scheme, stanza));
    }
    if (name.kind() != InputKind.HTTP) {
      return own.filter(setting -> Values.isTrue(setting.value()))
          .map(Evidence::of)
          .or(() -> name.kind() == InputKind.BATCH ? withoutPolicy(stanza) : Optional.empty());
    }
    Optional<Evidence> token =
        own.filter(setting -> setting.origin() == Origin.STANZA)
            .filter(setting -> Values.isTrue(setting.value()))
            .map(Evidence::of);
    return token.isPresent() ? token : collectorOff(stanza);
  }

  private static Evidence unknown(InputName name, String meant, EffectiveStanza stanza) {
    return new Evidence(
        "[" + name.stanza() + "] is no " + meant + " input: case counts",
        stanza.headers().get(0).at());
  }

  /** What reads files and deletes them has to say that it may. */
  private static Optional<Evidence> withoutPolicy(EffectiveStanza batch) {
    return batch.value("move_policy").filter("sinkhole"::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Evidence(
                "[" + batch.name() + "] has no move_policy = sinkhole, which batch inputs need",
                batch.headers().get(0).at()));
  }

  /** Tokens work only once the collector itself is switched on, which it is not by default. */
  private Optional<Evidence> collectorOff(EffectiveStanza token) {
    Optional<EffectiveSetting> collector = conf.setting("http", DISABLED);
    if (collector.isPresent()) {
      return collector.filter(setting -> Values.isTrue(setting.value())).map(Evidence::of);
    }
    return Optional.of(
        new Evidence(
            "[http] disabled is not set, and the HTTP event collector is off by default",
            token.headers().get(0).at()));
  }
}
