package io.splunkautodoc.http.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Range} request header (RFC 9110, 14.2), as far as one range of bytes goes. */
public final class RangeHeader {
  private static final Pattern SINGLE =
      Pattern.compile("\\s*bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)\\s*", Pattern.CASE_INSENSITIVE);
  private static final int LONG_DIGITS = 18;

  /** Which bytes to send. */
  public sealed interface Selection {
    /** All: no range, one in another unit, several, or one that makes no sense. */
    record Whole() implements Selection {}

    /** Both ends inclusive. */
    record Part(long first, long last) implements Selection {
      public long length() {
        return last - first + 1;
      }
    }

    /** The range covers no byte of the file. */
    record Unsatisfiable() implements Selection {}
  }

  private RangeHeader() {}

  /**
   * Reads a header, null where there is none.
   *
   * @param size of the file in bytes, more than zero
   */
  public static Selection select(@Nullable String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Selection.Whole();
    }
    if (range.group(1).isEmpty()) {
      long suffix = number(range.group(2));
      return suffix == 0
          ? new Selection.Unsatisfiable()
          : new Selection.Part(Math.max(0, size - suffix), size - 1);
    }
    long first = number(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : number(range.group(2));
    if (last < first && !range.group(2).isEmpty()) {
      return new Selection.Whole();
    }
    return first >= size
        ? new Selection.Unsatisfiable()
        : new Selection.Part(first, Math.min(last, size - 1));
  }

  private static long number(String digits) {
    return digits.length() > LONG_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
