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

  private Cursor() {}

  /** Of rows that are in the order of two numbers. */
  public record Pair(long first, int second) {}

  public static String after(int id) {
    return encoded(Integer.toString(id));
  }

  public static String after(long first, int second) {
    return encoded(first + "." + second);
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
    if (cursor == null) {
      return null;
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      Matcher pair = PAIR.matcher(new String(text, StandardCharsets.US_ASCII));
      if (pair.matches()) {
        return new Pair(Long.parseLong(pair.group(1)), Integer.parseInt(pair.group(2)));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
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
