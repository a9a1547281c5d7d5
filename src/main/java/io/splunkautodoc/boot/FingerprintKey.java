package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.Disk;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.conf.secret.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells secrets apart by HMAC-SHA256. Its key is a setting, the same on all nodes, or lies in the
 * home folder: never where the fingerprints are, so that a copy of the database gives no way to try
 * passwords.
 */
final class FingerprintKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  /** 72 bits: no two secrets of a deployment look the same by chance. */
  private static final int SHOWN_BYTES = 9;

  private FingerprintKey() {}

  static Fingerprint of(Settings settings) throws IOException {
    String text =
        settings.analysis().fingerprintKey().isPresent()
            ? settings.analysis().fingerprintKey().get()
            : ofHome(settings.home().resolve("fingerprint.key"));
    SecretKeySpec key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    return secret -> fingerprint(key, secret);
  }

  private static String ofHome(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(key);
      Disk.writePrivate(file, HexFormat.of().formatHex(key) + System.lineSeparator());
    }
    return Files.readString(file).strip();
  }

  private static String fingerprint(SecretKeySpec key, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] shown = Arrays.copyOf(whole, SHOWN_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(shown);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
