package io.splunkautodoc.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of stanzas that have columns of their own; each is the table of that name. */
public enum ListTable {
  INPUTS("inputs"),
  PROPS("props"),
  TRANSFORMS("transforms"),
  INDEXES("indexes"),
  OUTPUTS("outputs"),
  SERVERCLASSES("serverclass");

  private final String conf;

  ListTable(String conf) {
    this.conf = conf;
  }

  /** The list that the stanzas of a configuration file belong to. */
  public static Optional<ListTable> ofConf(String conf) {
    return Arrays.stream(values()).filter(table -> table.conf.equals(conf)).findFirst();
  }

  String conf() {
    return conf;
  }

  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
