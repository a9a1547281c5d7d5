package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.conf.ProblemKind;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a problem's kind means and what to do about it. */
final class ProblemTexts {
  private static final Map<String, ProblemKind> KINDS =
      Arrays.stream(ProblemKind.values())
          .collect(Collectors.toMap(ProblemKind::wireName, Function.identity()));

  private ProblemTexts() {}

  /** The row with its texts; what is wrong with an archive says in its detail what to do. */
  static JsonObject withAdvice(JsonObject row) {
    String name = row.getString("kind");
    @Nullable ProblemKind kind = KINDS.get(name);
    return row.copy()
        .put("title", kind == null ? title(name) : kind.title())
        .put("advice", kind == null ? null : kind.advice())
        .put("assumed", kind != null && kind.assumed());
  }

  /** {@code Read in part} for {@code read-in-part}. */
  private static String title(String name) {
    String words = name.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
