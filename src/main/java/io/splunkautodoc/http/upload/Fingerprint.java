package io.splunkautodoc.http.upload;

import io.splunkautodoc.ingest.SpooledFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether two uploads are the same: what was said of them, names, bytes, and their order. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  /** 64 lower-case hex digits. */
  static String of(UploadDetails details, List<SpooledFile> files) {
    try {
      Fingerprint print = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      print.add(details.type().wireName());
      print.add(details.label());
      print.add(details.notes());
      for (SpooledFile file : files) {
        print.add(file.originalName());
        print.add(file.sha256());
      }
      return HexFormat.of().formatHex(print.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** With its length before it, so that no two lists of texts read the same. */
  private void add(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).flip());
    digest.update(bytes);
  }
}
