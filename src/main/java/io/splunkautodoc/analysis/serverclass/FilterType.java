package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.Locale;
import java.util.Optional;

/** How a filter's two lists decide together. */
public enum FilterType {
  /** Nobody, but those on the whitelist that are not on the blacklist. */
  WHITELIST,
  /** Everybody, but those on the blacklist that are not on the whitelist. */
  BLACKLIST;

  /** The value as configuration files have it, in any case; empty where it is none. */
  public static Optional<FilterType> parse(String value) {
    for (FilterType each : values()) {
      if (each.wireName().equalsIgnoreCase(value)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether a client passes. */
  public Answer decide(Answer onWhitelist, Answer onBlacklist) {
    return switch (this) {
      case WHITELIST -> onWhitelist.and(onBlacklist.not());
      case BLACKLIST -> onWhitelist.or(onBlacklist.not());
    };
  }

  /** As configuration files have it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
