package io.splunkautodoc.conf;

/** How much a problem matters to the file's owner. */
public enum Severity {
  /** Splunk does something else than the text says. */
  ERROR("error"),
  /** Likely not what was meant. */
  WARNING("warning"),
  /** Worth knowing. */
  INFO("info");

  private final String wireName;

  Severity(String wireName) {
    this.wireName = wireName;
  }

  /** How users and the database call it. */
  public String wireName() {
    return wireName;
  }
}
