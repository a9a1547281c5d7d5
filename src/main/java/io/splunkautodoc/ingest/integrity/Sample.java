package io.splunkautodoc.ingest.integrity;

/**
 * How much of the store is read whole.
 *
 * @param share greater than 0, at most 1
 */
public record Sample(double share) {
  /** Everything is read. */
  public static final Sample ALL = new Sample(1);

  public Sample {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is more than 0 and at most 1 (100%)");
    }
  }

  /**
   * Reads {@code 10%} or {@code 0.1}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static Sample parse(String text) {
    String number = text.strip();
    boolean percent = number.endsWith("%");
    try {
      double value =
          Double.parseDouble(percent ? number.substring(0, number.length() - 1) : number);
      return new Sample(percent ? value / 100 : value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is neither like 10% nor like 0.1", e);
    }
  }
}
