package io.splunkautodoc.analysis.datapath.transform;

import java.util.Arrays;
import java.util.Optional;

/** What a rule can change that decides where an event goes. */
public enum Key {
  SOURCETYPE("MetaData:Sourcetype", "sourcetype", "sourcetype::"),
  HOST("MetaData:Host", "host", "host::"),
  SOURCE("MetaData:Source", "source", "source::"),
  INDEX("_MetaData:Index", "index", ""),
  QUEUE("queue", "queue", ""),
  TCP_ROUTING("_TCP_ROUTING", "_TCP_ROUTING", ""),
  SYSLOG_ROUTING("_SYSLOG_ROUTING", "_SYSLOG_ROUTING", "");

  private final String conf;
  private final String eval;
  private final String prefix;

  Key(String conf, String eval, String prefix) {
    this.conf = conf;
    this.eval = eval;
    this.prefix = prefix;
  }

  /** The key of that name in {@code DEST_KEY} and {@code SOURCE_KEY}; case counts. */
  static Optional<Key> ofConf(String name) {
    return Arrays.stream(values()).filter(key -> key.conf.equals(name)).findFirst();
  }

  /** The key of that name in {@code INGEST_EVAL}. */
  static Optional<Key> ofEval(String name) {
    return Arrays.stream(values()).filter(key -> key.eval.equals(name)).findFirst();
  }

  /** How {@code transforms.conf} calls it. */
  public String conf() {
    return conf;
  }

  /** What its value must start with in {@code FORMAT}. */
  String prefix() {
    return prefix;
  }
}
