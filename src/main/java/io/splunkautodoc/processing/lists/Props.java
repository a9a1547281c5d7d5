package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stanzas of {@code props.conf}. */
final class Props {
  /** Also with a flag before it, as in {@code (?i)source::}. */
  private static final Pattern KIND =
      Pattern.compile("(?s)(?:\\(\\?-?[a-z]+\\))?(source|host|rule|delayedrule)::(.*)");

  private static final Pattern NAMES_TRANSFORMS =
      Pattern.compile("(TRANSFORMS|REPORT|RULESET|LOOKUP)-.*", Pattern.DOTALL);

  private Props() {}

  static JsonObject columns(Values values) {
    Matcher kind = KIND.matcher(values.name());
    boolean isPattern = kind.matches();
    boolean isDefault = values.name().equals(Stanza.DEFAULT);
    return new JsonObject()
        .put("kind", isPattern ? kind.group(1) : isDefault ? Stanza.DEFAULT : "sourcetype")
        .put("target", isPattern ? kind.group(2) : values.name())
        .put("sourcetype", values.text("sourcetype"))
        .put("rename_to", values.text("rename"))
        .put("transforms", new JsonArray(transforms(values)))
        .put("line_breaker", values.text("LINE_BREAKER"))
        .put("should_linemerge", values.bool("SHOULD_LINEMERGE"))
        .put("time_prefix", values.text("TIME_PREFIX"))
        .put("time_format", values.text("TIME_FORMAT"))
        .put("tz", values.text("TZ"))
        .put("truncate", values.smallNumber("TRUNCATE"))
        .put("kv_mode", values.text("KV_MODE"));
  }

  private static List<String> transforms(Values values) {
    return values.keys(key -> NAMES_TRANSFORMS.matcher(key).matches()).stream()
        .flatMap(key -> named(key, String.valueOf(values.text(key))).stream())
        .distinct()
        .toList();
  }

  /** A lookup's value begins with the name; the others are lists of names. */
  private static List<String> named(String key, String value) {
    if (!key.startsWith("LOOKUP-")) {
      return Values.parts(value);
    }
    String first = value.strip().split("\\s", 2)[0];
    return first.isEmpty() ? List.of() : List.of(first);
  }
}
