package io.splunkautodoc.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/**
 * A zip, from its front to its end: its directory comes last, and is not waited for but for what it
 * alone tells.
 */
final class ZipMembers implements Members {
  /** What packers write, less what takes memory as the archive pleases. */
  private static final Set<ZipMethod> METHODS =
      Set.of(ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2);

  /** Of names that neither are UTF-8 nor say so. */
  private static final Charset CP437 =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  /** What the directory at the end may have for each member, and for itself. */
  private static final long DIRECTORY_ENTRY = 4096;

  private static final long DIRECTORY = 1 << 20;

  private final ZipDirectory directory = new ZipDirectory(CP437);
  private final HeaderInput in;
  private final Budget budget;
  private final ZipArchiveInputStream zip;
  private final byte[] scratch = new byte[1 << 16];
  private long seen;
  private @Nullable ZipArchiveEntry current;
  private CheckedInputStream content;
  private @Nullable ZipArchiveEntry ahead;
  private boolean lookedAhead;

  ZipMembers(InputStream upload, Budget budget) {
    this.in = new HeaderInput(upload, directory::take);
    this.budget = budget;
    this.zip = new ZipArchiveInputStream(in, StandardCharsets.ISO_8859_1.name(), true, false);
    this.content = contentOf(InputStream.nullInputStream());
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
    if (!lookedAhead) {
      finishCurrent();
      lookAhead();
    }
    lookedAhead = false;
    current = ahead;
    if (current == null) {
      return null;
    }
    seen++;
    content = contentOf(isReadable(current) ? zip : InputStream.nullInputStream());
    return new Member(nameOf(current), typeOf(current), current.getSize(), content);
  }

  /** Where sizes follow the content, the library reads them on its way to the next member. */
  @Override
  public @Nullable String fault() throws IOException {
    ZipArchiveEntry read = current;
    if (read == null || !isReadable(read)) {
      return null;
    }
    try {
      finishCurrent();
      if (read.getGeneralPurposeBit().usesDataDescriptor()) {
        lookAhead();
        lookedAhead = true;
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw DamagedException.of(e);
    }
    boolean whole = read.getCrc() == content.getChecksum().getValue();
    return whole ? null : "has not the checksum that its archive states";
  }

  @Override
  public boolean tellsTypesLate() {
    return true;
  }

  @Override
  public Map<String, Member.Type> lateTypes() {
    return current == null ? directory.types() : Map.of();
  }

  private void lookAhead() throws IOException {
    directory.begin();
    in.beginHeader(DIRECTORY + seen * DIRECTORY_ENTRY);
    ahead = zip.getNextEntry();
    in.endHeader();
    if (ahead == null && in.ended()) {
      throw new DamagedException("ends too early");
    }
  }

  // By reading, since what the library skips is unpacked without a limit.
  private void finishCurrent() throws IOException {
    if (current == null) {
      return;
    }
    if (!isReadable(current)) {
      if (current.getGeneralPurposeBit().usesDataDescriptor()) {
        throw new DamagedException("does not state where a member that is not read ends");
      }
      return;
    }
    while (content.read(scratch) >= 0) {
      // On to its end.
    }
  }

  private CheckedInputStream contentOf(InputStream member) {
    return new CheckedInputStream(new BudgetInput(member, budget), new CRC32());
  }

  private static String nameOf(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return raw == null || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD
        ? entry.getName()
        : Names.decoded(raw, CP437);
  }

  private boolean isReadable(ZipArchiveEntry entry) {
    return METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod()))
        && zip.canReadEntryData(entry);
  }

  private Member.Type typeOf(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Member.Type.ENCRYPTED;
    }
    // Windows' own packers end folders with a backslash.
    if (entry.isDirectory() || entry.getName().endsWith("\\")) {
      return Member.Type.FOLDER;
    }
    return isReadable(entry) ? Member.Type.FILE : Member.Type.UNSUPPORTED;
  }
}
