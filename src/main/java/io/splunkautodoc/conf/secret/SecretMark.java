package io.splunkautodoc.conf.secret;

import java.util.regex.Pattern;

/** What stands in the place of a secret. */
final class SecretMark {
  /** How every mark begins; holds a blank, which no secret within a text does. */
  static final String BEGIN = "<redacted ";

  /** What stands for a text that cannot be looked through for secrets. */
  static final String UNREAD = BEGIN + "unread>";

  static final String EMPTY = BEGIN + "empty>";

  /** Follows where the secret clearly stands for one that is yet to be filled in. */
  private static final String PLACEHOLDER = " placeholder";

  private static final Pattern MARK =
      Pattern.compile(
          "<redacted (?:empty|(?:plain|encrypted)(?: [A-Za-z0-9_-]{1,64})?(?: placeholder)?)>");

  /** {@code $1$}, {@code $7$}: by splunk.secret; {@code $5$}, {@code $6$}: hashes of crypt. */
  private static final Pattern ENCRYPTED = Pattern.compile("\\$[0-9]+\\$.+", Pattern.DOTALL);

  private SecretMark() {}

  static String of(String secret, Fingerprint fingerprint) {
    if (secret.isEmpty()) {
      return EMPTY;
    }
    if (isMark(secret)) {
      return secret;
    }
    String form = isEncrypted(secret) ? "encrypted" : "plain";
    String print = fingerprint.of(secret);
    String more = Placeholder.is(secret) ? PLACEHOLDER : "";
    return BEGIN + form + (print.isEmpty() ? "" : " " + print) + more + ">";
  }

  static boolean isEncrypted(String value) {
    return value.startsWith("$") && ENCRYPTED.matcher(value).matches();
  }

  static boolean isMark(String value) {
    return value.startsWith(BEGIN) && MARK.matcher(value).matches();
  }
}
