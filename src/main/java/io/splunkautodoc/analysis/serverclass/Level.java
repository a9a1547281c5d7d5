package io.splunkautodoc.analysis.serverclass;

/** Which level of {@code serverclass.conf} says something; a lower one can override. */
public enum Level {
  /** No stanza: Splunk's own default. */
  BUILT_IN("default"),
  GLOBAL("global"),
  CLASS("class"),
  APP("app");

  private final String wireName;

  Level(String wireName) {
    this.wireName = wireName;
  }

  /** How users call it. */
  public String wireName() {
    return wireName;
  }
}
