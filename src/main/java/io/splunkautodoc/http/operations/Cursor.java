package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: the id of the last row of this one, opaque to callers. */
public final class Cursor {
  private Cursor() {}

  public static String after(int id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Integer.toString(id).getBytes(StandardCharsets.US_ASCII));
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

  private static ProblemException invalid() {
    return Problem.invalid("cursor", "is none of ours; take next_cursor of the page before")
        .exception();
  }
}
