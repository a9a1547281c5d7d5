package io.splunkautodoc.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of one entry after another, with one buffer for all; its answers are about the
 * entry read last. Not thread-safe.
 */
final class ContentReader {
  private final ArchiveLimits limits;
  private final MessageDigest digest = newDigest();
  private final byte[] buffer = new byte[1 << 16];
  private long size;
  private byte @Nullable [] kept;

  ContentReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads to the end, or past the limit of one entry.
   *
   * @param keep whether to keep the bytes, up to the limit of one content
   * @return whether the entry is within its limit
   */
  boolean read(InputStream in, boolean keep) throws IOException {
    digest.reset();
    size = 0;
    kept = keep ? new byte[0] : null;
    for (int got = fill(in); got > 0; got = fill(in)) {
      digest.update(buffer, 0, got);
      if (size + got > limits.entryBytes()) {
        kept = null;
        return false;
      }
      keepMore(got);
      size += got;
    }
    if (kept != null && kept.length > size) {
      kept = Arrays.copyOf(kept, (int) size);
    }
    return true;
  }

  /** Whether the content can be a path, such as a link has: short and without line ends. */
  boolean isPathAtMost(int length) {
    for (int i = 0; i < size; i++) {
      if (i == length || buffer[i] == '\n') {
        return false;
      }
    }
    return true;
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /** In hex; asked once for each entry. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Null where they were not to be kept, or are too many. */
  byte @Nullable [] bytes() {
    return kept;
  }

  private void keepMore(int got) {
    if (kept == null) {
      return;
    }
    long needed = size + got;
    if (needed > limits.contentBytes()) {
      kept = null;
      return;
    }
    if (kept.length < needed) {
      // The first fill is all of most files, and needs no spare room.
      long room = size == 0 ? needed : Math.min(2 * needed, limits.contentBytes());
      kept = Arrays.copyOf(kept, (int) room);
    }
    System.arraycopy(buffer, 0, kept, (int) size, got);
  }

  private int fill(InputStream in) throws IOException {
    try {
      return in.readNBytes(buffer, 0, buffer.length);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw DamagedException.of(e);
    }
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
