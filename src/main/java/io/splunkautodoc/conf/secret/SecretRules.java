package io.splunkautodoc.conf.secret;

import java.util.Locale;
import java.util.Set;

/** Decides which settings are secret as a whole. */
public final class SecretRules {
  /** Files that exist to hold passwords: nothing in them is shown. In lower case. */
  private static final Set<String> ALL_SECRET = Set.of("user-seed", "passwords");

  private SecretRules() {}

  /**
   * Whether a setting's whole value is secret. A value may still hold a secret within, such as a
   * URL with a password.
   *
   * @param conf the file's name without {@code .conf}, in any case, which Windows does not tell
   *     apart; one from elsewhere, such as an upload's own name, only loses what Splunk says of its
   *     own files
   */
  public static boolean isSecret(String conf, String stanza, String key, String value) {
    String name = conf.toLowerCase(Locale.ROOT);
    if (SecretMark.isEncrypted(value) || ALL_SECRET.contains(name)) {
      return true;
    }
    if (namesOtherKeys(name, stanza)) {
      return false;
    }
    KeyVerdict verdict = KeyVerdict.of(key);
    return (verdict.byName() && !SecretKeys.isSwitch(value))
        || (verdict.inTable() && SplunkSecrets.has(name, stanza, key));
  }

  /**
   * Where a key is the name of something else, and its value no value of that: rules for the
   * arguments of an endpoint, how often a word came in a log that Splunk learned from, and the
   * names of the files of a pair of keys.
   */
  private static boolean namesOtherKeys(String conf, String stanza) {
    return switch (conf) {
      case "restmap" -> stanza.startsWith("validation:");
      case "distsearch" -> stanza.equals("tokenExchKeys");
      case "sourcetypes" -> true;
      default -> false;
    };
  }
}
