package io.splunkautodoc.conf.secret;

/**
 * Tells secrets apart without telling them. Secrets are short, so it must be keyed: whoever sees
 * fingerprints, and not the key, must not be able to try passwords.
 */
@FunctionalInterface
public interface Fingerprint {
  /** None: marks say what they replace, but not whether it changed. */
  Fingerprint NONE = secret -> "";

  /**
   * The same for the same secret, else another.
   *
   * @return letters, digits, {@code -} and {@code _}; empty for none
   */
  String of(String secret);
}
