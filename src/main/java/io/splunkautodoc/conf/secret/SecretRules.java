package io.splunkautodoc.conf.secret;

import java.util.Set;

/** Decides which settings are secret as a whole. */
public final class SecretRules {
  /** Files that exist to hold passwords: nothing in them is shown. */
  private static final Set<String> ALL_SECRET = Set.of("user-seed", "passwords");

  private SecretRules() {}

  /**
   * Whether a setting's whole value is secret. A value may still hold a secret within, such as a
   * URL with a password.
   *
   * @param conf the file's name without {@code .conf}; a {@code conf} from elsewhere, such as an
   *     upload's own name, only loses what Splunk says of its own files
   */
  public static boolean isSecret(String conf, String stanza, String key, String value) {
    if (SecretMark.isEncrypted(value) || ALL_SECRET.contains(conf)) {
      return true;
    }
    if (namesOtherKeys(conf, stanza)) {
      return false;
    }
    KeyVerdict verdict = KeyVerdict.of(key);
    return (verdict.byName() && !SecretKeys.isSwitch(value))
        || (verdict.inTable() && SplunkSecrets.has(conf, stanza, key));
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
