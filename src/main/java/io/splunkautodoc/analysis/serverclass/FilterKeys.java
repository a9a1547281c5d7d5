package io.splunkautodoc.analysis.serverclass;

import java.util.Set;
import java.util.regex.Pattern;

/** The settings that filter clients. */
final class FilterKeys {
  static final String TYPE = "filterType";
  static final String WHITELIST = "whitelist";
  static final String BLACKLIST = "blacklist";
  static final String MACHINE_TYPES = "machineTypesFilter";
  static final String PACKAGE_TYPES = "packageTypesFilter";
  static final String UPDATER = "updaterRunningFilter";

  /** Those that at an app drop the lists of its class. */
  static final Set<String> OTHERS = Set.of(MACHINE_TYPES, PACKAGE_TYPES, UPDATER);

  private static final Pattern ENTRY =
      Pattern.compile("(?:white|black)list\\.(?:\\d+|from_pathname)");
  private static final Pattern COLUMN =
      Pattern.compile("(?:white|black)list\\.(?:select_field|where_field|where_equals)");

  private FilterKeys() {}

  /** Whether the key puts something on a list. */
  static boolean isEntry(String key) {
    return ENTRY.matcher(key).matches();
  }

  /** Whether the key looks as if it belonged to a list, and means nothing. */
  static boolean isStray(String key) {
    return (key.startsWith(WHITELIST) || key.startsWith(BLACKLIST))
        && !isEntry(key)
        && !COLUMN.matcher(key).matches();
  }

  /** Whether a stanza has lists of its own, which drop both of those that it would inherit. */
  static boolean hasLists(ClassStanza stanza) {
    return stanza.settings().keySet().stream().anyMatch(FilterKeys::isEntry);
  }

  static boolean hasOthers(ClassStanza stanza) {
    return stanza.settings().keySet().stream().anyMatch(OTHERS::contains);
  }
}
