package io.splunkautodoc.analysis.finding;

import java.util.Arrays;
import java.util.Optional;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** Data is lost, or Splunk does something else than the files say. */
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

  /** The severity of that name. */
  public static Optional<Severity> parse(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /** This one, but no worse than the other. */
  public Severity atMost(Severity other) {
    return compareTo(other) < 0 ? other : this;
  }
}
