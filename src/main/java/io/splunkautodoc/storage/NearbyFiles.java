package io.splunkautodoc.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder of ours that the store shows as a bucket, because both are on one disk: a file in it is
 * stored by asking for a copy, and its bytes are neither sent nor written a second time.
 *
 * @param folder absolute
 */
public record NearbyFiles(Path folder) {
  /** The name of the bucket; there are copies from it and nothing else. */
  public static final String BUCKET = "autodoc-spool";

  /** Header: the key in that bucket; absent where the file's bytes have to be sent. */
  static final String KEY = "spoolKey";

  public NearbyFiles {
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException(folder + " is not absolute");
    }
  }

  /** The key of a file; null where it lies elsewhere. */
  @Nullable String keyOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return folder.equals(absolute.getParent()) ? absolute.getFileName().toString() : null;
  }
}
