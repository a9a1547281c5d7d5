package io.splunkautodoc.boot.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a mistyped key may have meant. */
final class Suggestion {
  private Suggestion() {}

  /** A half sentence with the known names nearest to {@code name}. */
  static String among(String name, Function<SettingKey, String> nameOf) {
    return Arrays.stream(SettingKey.values())
        .map(nameOf)
        .sorted(Comparator.comparingInt(known -> -alike(known, name)))
        .limit(3)
        .collect(Collectors.joining(", ", "; the nearest are ", " (see config/application.yaml)"));
  }

  /** How many characters both have in common at their start and at their end. */
  private static int alike(String known, String name) {
    int head = 0;
    int most = Math.min(known.length(), name.length());
    while (head < most && known.charAt(head) == name.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && known.charAt(known.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
      tail++;
    }
    return head + tail;
  }
}
