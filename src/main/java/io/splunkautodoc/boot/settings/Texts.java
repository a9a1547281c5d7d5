package io.splunkautodoc.boot.settings;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of settings, read as what they mean. Every reader names key, value and what is allowed. */
final class Texts {
  private static final Pattern WITH_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]*)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);
  private static final Map<String, Long> BYTES =
      Map.of("", 1L, "b", 1L, "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30, "tib", 1L << 40);

  private static final Set<SettingKey> SECRET =
      Set.of(
          SettingKey.STORAGE_SECRET_KEY,
          SettingKey.DATABASE_URL,
          SettingKey.ANALYSIS_FINGERPRINT_KEY);

  private final Map<SettingKey, String> texts;

  Texts(Map<SettingKey, String> texts) {
    this.texts = texts;
  }

  String text(SettingKey key) {
    String text = texts.getOrDefault(key, "").strip();
    return text.isEmpty() ? key.defaultText() : text;
  }

  Optional<String> optional(SettingKey key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }

  Path path(SettingKey key) {
    try {
      return Path.of(text(key));
    } catch (InvalidPathException e) {
      throw bad(key, "a path of this system (" + e.getReason() + ")");
    }
  }

  boolean bool(SettingKey key) {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw bad(key, "true or false");
    }
    return text.equals("true");
  }

  long number(SettingKey key, long min, long max) {
    String allowed = "a whole number from " + min + " to " + max;
    try {
      long number = Long.parseLong(text(key));
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(key, allowed);
    }
    throw bad(key, allowed);
  }

  long bytes(SettingKey key, long max, String maxText) {
    String allowed = "1 to " + maxText + ", such as 512KiB, 256MiB, 8GiB or a number of bytes";
    return inUnits(key, BYTES, 1, max, allowed);
  }

  Duration duration(SettingKey key, Duration min, Duration max, String range) {
    String allowed = range + ", such as 500ms, 1s, 2m or 1h";
    return Duration.ofMillis(inUnits(key, MILLIS, min.toMillis(), max.toMillis(), allowed));
  }

  <E extends Enum<E>> E choice(SettingKey key, Class<E> type, String allowed) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text(key))) {
        return constant;
      }
    }
    throw bad(key, allowed);
  }

  String matching(SettingKey key, Pattern pattern, String allowed) {
    if (!pattern.matcher(text(key)).matches()) {
      throw bad(key, allowed);
    }
    return text(key);
  }

  /** A secret is named, never shown. */
  SettingsException bad(SettingKey key, String allowed) {
    return SettingsException.badValue(key.path(), SECRET.contains(key) ? "…" : text(key), allowed);
  }

  private long inUnits(
      SettingKey key, Map<String, Long> units, long min, long max, String allowed) {
    Matcher matcher = WITH_UNIT.matcher(text(key));
    Long unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
    if (unit == null) {
      throw bad(key, allowed);
    }
    BigDecimal value = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    if (value.compareTo(BigDecimal.valueOf(min)) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw bad(key, allowed);
    }
    return value.longValue();
  }
}
