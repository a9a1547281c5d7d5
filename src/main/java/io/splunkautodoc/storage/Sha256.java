package io.splunkautodoc.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that objects are named by. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
