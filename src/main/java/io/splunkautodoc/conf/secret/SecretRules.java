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
    KeyVerdict verdict = KeyVerdict.of(key);
    return (verdict.byName() && !SecretKeys.isSwitch(value))
        || (verdict.inTable() && SplunkSecrets.has(conf, stanza, key));
  }
}
