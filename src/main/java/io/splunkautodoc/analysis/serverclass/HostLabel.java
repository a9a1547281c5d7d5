package io.splunkautodoc.analysis.serverclass;

/** What hosts are called where several have the same name: the name, and a mark in parentheses. */
public final class HostLabel {
  private static final String BEFORE = " (";
  private static final String AFTER = ")";

  private HostLabel() {}

  /** The name with what tells the host from others of that name. */
  public static String of(String name, String mark) {
    return name + BEFORE + mark + AFTER;
  }

  /** The name without the mark; labels without one stay as they are. */
  public static String name(String label) {
    int at = label.endsWith(AFTER) ? label.indexOf(BEFORE) : -1;
    return at > 0 ? label.substring(0, at) : label;
  }
}
