package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A host's {@code transforms.conf}; a stanza is read when a rule first asks. One thread's. */
public final class TransformTable {
  private final EffectiveConf conf;
  private final Map<String, Optional<Transform>> read = new HashMap<>();

  private TransformTable(EffectiveConf conf) {
    this.conf = conf;
  }

  public static TransformTable of(EffectiveConf conf) {
    return new TransformTable(conf);
  }

  /** Empty where no file of the host defines it. */
  public Optional<Transform> get(String name) {
    return read.computeIfAbsent(name, asked -> conf.stanza(asked).map(Transform::of));
  }
}
