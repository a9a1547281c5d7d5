package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.regex.Pattern;

/** What of a client a pattern can match, judged by how it is written. */
public enum Subject {
  /** Any client whatever its names: {@code *}. */
  ANYTHING,
  /** An IP address or a range, such as {@code 10.1.*}. */
  ADDRESS,
  /** An instance's GUID. */
  INSTANCE_ID,
  /** A client's name, its host name or its name in the DNS. */
  NAME;

  private static final Pattern V4 = Pattern.compile("\\^?[0-9*][0-9.*\\[\\]()|\\\\d+{},?-]*\\$?");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F*]*:[0-9a-fA-F:.*]*");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What a name or a pattern looks like, a lone {@code *} aside. */
  public static Subject of(String pattern) {
    if (GUID.matcher(pattern).matches()) {
      return INSTANCE_ID;
    }
    boolean numeric = pattern.indexOf('.') >= 0 ? hasDigit(pattern) : hasDigit(firstOf(pattern));
    return (numeric && V4.matcher(pattern).matches()) || V6.matcher(pattern).matches()
        ? ADDRESS
        : NAME;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String firstOf(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1);
  }
}
