package io.splunkautodoc.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Goes through an archive's members in their order, without unpacking any. */
final class EntryNames {
  private EntryNames() {}

  /**
   * @param name as the archive has it
   * @param size in bytes; -1 where the archive does not say
   */
  record Entry(String name, boolean directory, long size) {}

  /**
   * Tells each member until there are no more or {@code wanted} answers false.
   *
   * @throws LimitReachedException where a limit ended it
   * @throws IOException where the archive is damaged or ends too early; members told before count
   */
  static void tar(BoundedInput in, RecognitionLimits limits, Predicate<Entry> wanted)
      throws IOException {
    walk(new TarArchiveInputStream(in, StandardCharsets.UTF_8.name()), in, limits, wanted);
  }

  /** Like {@link #tar}. */
  static void zip(BoundedInput in, RecognitionLimits limits, Predicate<Entry> wanted)
      throws IOException {
    walk(
        new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true),
        in,
        limits,
        wanted);
  }

  private static void walk(
      ArchiveInputStream<?> archive,
      BoundedInput in,
      RecognitionLimits limits,
      Predicate<Entry> wanted)
      throws IOException {
    for (int seen = 0; ; seen++) {
      in.beginHeader();
      ArchiveEntry entry = archive.getNextEntry();
      in.endHeader();
      if (entry == null
          || !wanted.test(new Entry(entry.getName(), entry.isDirectory(), entry.getSize()))) {
        return;
      }
      if (seen >= limits.entries()) {
        throw new LimitReachedException(
            "only its first " + limits.entries() + " members were read");
      }
      drain(archive);
    }
  }

  // Reading on here keeps a member's content out of the header's allowance.
  private static void drain(InputStream member) throws IOException {
    byte[] scratch = new byte[1 << 16];
    while (member.read(scratch) >= 0) {
      // Nothing is kept.
    }
  }
}
