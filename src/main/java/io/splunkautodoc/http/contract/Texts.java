package io.splunkautodoc.http.contract;

/** Text of callers, as it may be shown back to them. */
public final class Texts {
  private static final int SHOWN = 80;

  private Texts() {}

  /** At most 80 characters of it, the rest as an ellipsis. */
  public static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
