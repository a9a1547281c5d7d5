package io.splunkautodoc.analysis.serverclass;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the deployment server. */
public record SplunkVersion(int major, int minor, int patch) implements Comparable<SplunkVersion> {
  /** The newest that the rules were checked against. */
  public static final SplunkVersion CURRENT = new SplunkVersion(10, 2, 3);

  /** Since when an app's own filter is a whitelist where nothing else is said. */
  public static final SplunkVersion APP_WHITELIST = new SplunkVersion(9, 4, 3);

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?(?:\\.\\d{1,9})*");
  private static final Comparator<SplunkVersion> ORDER =
      Comparator.comparingInt(SplunkVersion::major)
          .thenComparingInt(SplunkVersion::minor)
          .thenComparingInt(SplunkVersion::patch);

  /** Reads {@code 9.4.3}, or a part of it such as {@code 9.4}; empty for anything else. */
  public static Optional<SplunkVersion> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new SplunkVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /** Whether it is that version or a later one. */
  public boolean isAtLeast(SplunkVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(SplunkVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
