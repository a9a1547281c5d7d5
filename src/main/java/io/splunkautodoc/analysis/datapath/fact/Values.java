package io.splunkautodoc.analysis.datapath.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How Splunk reads the text of a value. */
public final class Values {
  private Values() {}

  /** Splunk's booleans, in any case; anything else is false. */
  public static boolean isTrue(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true", "t", "yes", "y" -> true;
      default -> false;
    };
  }

  /** The items of a list with commas, without blanks around them; empty ones are left out. */
  public static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
