package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: the place of the last row of this one, opaque to callers. */
public final class Cursor {
  private static final Pattern PAIR = Pattern.compile("(-1|[0-9]{1,18})\\.([0-9]{1,9})");
  private static final Pattern STAMPED = Pattern.compile("(.+)\\.([0-9]{1,18})");

  private Cursor() {}

  /** Of rows that are in the order of two numbers. */
  public record Pair(long first, int second) {}

  /**
   * Of rows that may be made anew.
   *
   * @param stamp tells those that the page before was of from others; at least 0
   */
  public record Stamped(Pair pair, long stamp) {}

  public static String after(int id) {
    return encoded(Integer.toString(id));
  }

  public static String after(long first, int second) {
    return encoded(first + "." + second);
  }

  public static String after(long first, int second, long stamp) {
    return encoded(first + "." + second + "." + stamp);
  }

  /** The id, null where no cursor was sent; a made-up cursor is refused. */
  public static @Nullable Integer of(Arguments arguments) {
    String cursor = arguments.text("cursor");
    if (cursor == null) {
      return null;
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      int id = Integer.parseInt(new String(text, StandardCharsets.US_ASCII));
      if (id > 0) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** The two numbers, null where no cursor was sent; a made-up cursor is refused. */
  public static @Nullable Pair pairOf(Arguments arguments) {
    String cursor = arguments.text("cursor");
    return cursor == null ? null : pair(decoded(cursor));
  }

  /** The two numbers and the stamp, null where no cursor was sent; a made-up one is refused. */
  public static @Nullable Stamped stampedOf(Arguments arguments) {
    String cursor = arguments.text("cursor");
    if (cursor == null) {
      return null;
    }
    Matcher stamped = STAMPED.matcher(decoded(cursor));
    if (!stamped.matches()) {
      throw invalid();
    }
    return new Stamped(pair(stamped.group(1)), Long.parseLong(stamped.group(2)));
  }

  private static Pair pair(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      throw invalid();
    }
    return new Pair(Long.parseLong(pair.group(1)), Integer.parseInt(pair.group(2)));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  public static ProblemException invalid() {
    return Problem.invalid("cursor", "is none of ours; take next_cursor of the page before")
        .exception();
  }
}
