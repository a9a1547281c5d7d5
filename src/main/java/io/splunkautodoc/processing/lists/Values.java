package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stanza's values by key, the last of a repeated key, in the forms that columns have. */
final class Values {
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "t", "y");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "f", "n");

  private final String name;
  private final Map<String, String> values = new LinkedHashMap<>();

  Values(Stanza stanza) {
    this.name = stanza.name();
    for (Setting setting : stanza.settings()) {
      values.put(setting.key(), setting.value());
    }
  }

  String name() {
    return name;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable String text(String key) {
    return values.get(key);
  }

  /** The value of the first of the keys that is there. */
  @Nullable String first(String... keys) {
    return Arrays.stream(keys).map(values::get).filter(v -> v != null).findFirst().orElse(null);
  }

  /** As Splunk reads booleans; null for anything else. */
  @Nullable Boolean bool(String key) {
    String value = values.getOrDefault(key, "").toLowerCase(Locale.ROOT);
    return TRUE.contains(value) ? Boolean.TRUE : FALSE.contains(value) ? Boolean.FALSE : null;
  }

  /** Null for what is no whole number. */
  @Nullable Long number(String key) {
    return number(values.get(key), Long.MAX_VALUE);
  }

  /** Null for what is no whole number or none of 32 bits. */
  @Nullable Long smallNumber(String key) {
    return number(values.get(key), Integer.MAX_VALUE);
  }

  static @Nullable Long number(@Nullable String text, long most) {
    if (text == null || !text.matches("-?[0-9]{1,18}")) {
      return null;
    }
    long number = Long.parseLong(text);
    return number <= most && number >= -most ? (Long) number : null;
  }

  /** The parts of a comma list. */
  JsonArray list(String key) {
    return new JsonArray(parts(values.getOrDefault(key, "")));
  }

  static List<String> parts(String commaList) {
    return Arrays.stream(commaList.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The keys that a test takes, in the order of the file. */
  List<String> keys(Predicate<String> test) {
    return values.keySet().stream().filter(test).toList();
  }
}
