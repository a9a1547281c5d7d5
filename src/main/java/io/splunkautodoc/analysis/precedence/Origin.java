package io.splunkautodoc.analysis.precedence;

/** From which stanza a setting comes. */
public enum Origin {
  /** The stanza itself says it. */
  STANZA("stanza"),
  /** The stanza of its type, such as {@code [tcp]} for {@code [tcp://:514]}. */
  TYPE("type"),
  /** {@code [default]}. */
  DEFAULT("default");

  private final String wireName;

  Origin(String wireName) {
    this.wireName = wireName;
  }

  /** How users call it. */
  public String wireName() {
    return wireName;
  }
}
