package io.splunkautodoc.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The paths so far, as 64 bits of a hash each: a million takes 16 MiB, not the 150 of the paths
 * themselves. That two different of a million paths meet happens once in 40 million archives.
 */
final class SeenPaths {
  private final MessageDigest sha256 = ContentReader.newDigest();
  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether it was not there before. */
  boolean add(String path) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    long hash = hash(path);
    int at = slotOf(hash, slots);
    if (slots[at] == hash) {
      return false;
    }
    slots[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    Arrays.stream(slots).filter(hash -> hash != 0).forEach(h -> larger[slotOf(h, larger)] = h);
    slots = larger;
  }

  private static int slotOf(long hash, long[] slots) {
    int at = (int) hash & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  // Of SHA-256, which nobody can make paths for that meet. 0 marks a free slot.
  private long hash(String path) {
    byte[] digest = sha256.digest(path.getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(digest).getLong();
    return hash == 0 ? 1 : hash;
  }
}
