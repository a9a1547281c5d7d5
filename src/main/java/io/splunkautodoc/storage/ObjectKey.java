package io.splunkautodoc.storage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an object lies: {@code sha256/ab/cd/<64 hex digits>}.
 *
 * @param sha256 64 lower-case hex digits
 */
public record ObjectKey(String sha256) {
  /** Every object's path starts with it. */
  static final String PREFIX = "sha256/";

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public ObjectKey {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + sha256);
    }
  }

  /** The key of a hash; empty where the text is none. */
  public static Optional<ObjectKey> of(String sha256) {
    return SHA256.matcher(sha256).matches() ? Optional.of(new ObjectKey(sha256)) : Optional.empty();
  }

  /** The key that {@link #path} gave. */
  public static ObjectKey ofPath(String path) {
    ObjectKey key = new ObjectKey(path.substring(path.lastIndexOf('/') + 1));
    if (!key.path().equals(path)) {
      throw new IllegalArgumentException("not a content address: " + path);
    }
    return key;
  }

  /** The key in the bucket. */
  public String path() {
    return PREFIX + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }
}
