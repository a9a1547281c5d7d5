package io.splunkautodoc.archive;

import io.splunkautodoc.archive.LimitReachedException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A tar: of before ustar, ustar, pax or GNU. */
final class TarMembers implements Members {
  /** Plain files; those of old tars; those that shall lie in one piece. */
  private static final String FILE_FLAGS = "0\0" + "7";

  private static final int RECORD = 512;

  private final HeaderInput in;
  private final TarArchiveInputStream tar;
  private final byte[] scratch = new byte[1 << 16];
  private @Nullable TarArchiveEntry current;

  TarMembers(InputStream content) {
    this.in = new HeaderInput(content);
    // Latin-1 keeps the bytes of names as they are; blocks of one record leave what follows the
    // end.
    this.tar = new TarArchiveInputStream(in, RECORD, RECORD, StandardCharsets.ISO_8859_1.name());
  }

  /** The content of a tar's members has no checksum. */
  @Override
  public @Nullable String fault() {
    return null;
  }

  @Override
  public @Nullable Member next() throws IOException {
    try {
      return advance();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw DamagedException.of(e);
    }
  }

  private @Nullable Member advance() throws IOException {
    finishCurrent();
    in.beginHeader(HeaderInput.HEADER_BYTES);
    current = tar.getNextEntry();
    in.endHeader();
    if (current == null) {
      checkEnd();
      return null;
    }
    if (!current.isCheckSumOK()) {
      throw new DamagedException("is damaged");
    }
    checkAttributes(current.getExtraPaxHeaders());
    return new Member(
        Names.decoded(current.getName(), StandardCharsets.ISO_8859_1),
        typeOf(current),
        current.getSize(),
        tar);
  }

  // Reading on here keeps a member's content out of the header's allowance.
  private void finishCurrent() throws IOException {
    if (current == null) {
      return;
    }
    if (current.isSparse()) {
      // Its holes have no bytes to read, and can be told to be endless.
      while (tar.skip(Long.MAX_VALUE) > 0) {
        // On to its end.
      }
      return;
    }
    while (tar.read(scratch) >= 0) {
      // On to its end.
    }
  }

  private void checkEnd() throws IOException {
    if (!in.endedOnZeros()) {
      throw new DamagedException("ends without the mark at the end of a tar");
    }
    int got = in.read(scratch);
    while (got >= 0) {
      for (int i = 0; i < got; i++) {
        if (scratch[i] != 0) {
          throw new DamagedException("has more bytes behind its end, which were not read");
        }
      }
      got = in.read(scratch);
    }
  }

  // Those of global headers are kept by the library for all members to come.
  private static void checkAttributes(Map<String, String> attributes) throws IOException {
    long chars = 0;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      chars += attribute.getKey().length() + attribute.getValue().length();
    }
    if (chars > HeaderInput.HEADER_BYTES) {
      throw new LimitReachedException(Limit.HEADER);
    }
  }

  private static Member.Type typeOf(TarArchiveEntry entry) {
    if (entry.isLink() || entry.isSymbolicLink()) {
      return Member.Type.LINK;
    }
    if (entry.isDirectory()) {
      return Member.Type.FOLDER;
    }
    return entry.isSparse() || FILE_FLAGS.indexOf(entry.getLinkFlag()) < 0
        ? Member.Type.SPECIAL
        : Member.Type.FILE;
  }
}
