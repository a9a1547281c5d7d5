package io.splunkautodoc.conf.secret;

/**
 * What a key's name says of its values. Verdicts are remembered, as keys are few and come often; a
 * new one takes the place of another, so that memory is bounded. Thread-safe without locks:
 * verdicts never change, and a lost one is found again.
 */
final class KeyVerdict {
  private static final int SLOTS = 1 << 12;

  /** In characters; longer ones seldom come again. */
  private static final int LONGEST = 128;

  private static final KeyVerdict[] REMEMBERED = new KeyVerdict[SLOTS];

  private final String key;
  private final boolean byName;
  private final boolean inTable;

  private KeyVerdict(String key) {
    this.key = key;
    this.byName = SecretKeys.isSecret(key);
    this.inTable = SplunkSecrets.hasKey(key);
  }

  static KeyVerdict of(String key) {
    if (key.length() > LONGEST) {
      return new KeyVerdict(key);
    }
    int hash = key.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    KeyVerdict known = REMEMBERED[slot];
    if (known != null && known.key.equals(key)) {
      return known;
    }
    KeyVerdict found = new KeyVerdict(key);
    REMEMBERED[slot] = found;
    return found;
  }

  /** Whether the key is one of secrets in any conf. */
  boolean byName() {
    return byName;
  }

  /** Whether Splunk's table has the key for some place. */
  boolean inTable() {
    return inTable;
  }
}
