package io.splunkautodoc.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object, chunk by chunk. Of a whole object the last chunk is given only once all
 * bytes are known to be those of the key, so that nobody takes damaged bytes for complete ones. One
 * thread at a time.
 */
final class CheckedObject {
  private final InputStream source;
  private final @Nullable ObjectKey key;
  private final MessageDigest digest = Sha256.start();
  private final long length;
  private long read;

  private CheckedObject(InputStream source, @Nullable ObjectKey key, long length) {
    this.source = source;
    this.key = key;
    this.length = length;
  }

  /**
   * A whole object.
   *
   * @param length bytes that the store says it has
   */
  static CheckedObject whole(InputStream source, ObjectKey key, long length) {
    return new CheckedObject(source, key, length);
  }

  /** A range, which nothing can be compared with. */
  static CheckedObject part(InputStream source, long length) {
    return new CheckedObject(source, null, length);
  }

  /**
   * The next bytes, at most {@code limit}; none at the end.
   *
   * @throws DamagedObjectException in the place of the last bytes of a whole object that is not
   *     what its key says
   */
  byte[] next(int limit) throws IOException {
    byte[] bytes = source.readNBytes(limit);
    ObjectKey expected = key;
    if (expected == null) {
      return bytes;
    }
    boolean checkedBefore = read > 0 && read == length;
    digest.update(bytes);
    read += bytes.length;
    if (!checkedBefore && (read >= length || bytes.length == 0)) {
      compare(expected);
    }
    return bytes;
  }

  private void compare(ObjectKey expected) {
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(expected.sha256())) {
      throw new DamagedObjectException(
          "the object "
              + expected.path()
              + " is damaged: its "
              + read
              + " bytes have the SHA-256 "
              + found);
    }
  }
}
