package io.splunkautodoc.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What the first bytes of a file show. */
enum Packing {
  GZIP(0, "\u001f\u008b"),
  BZIP2(0, "BZh"),
  XZ(0, "\u00fd7zXZ\u0000"),
  ZSTD(0, "(\u00b5/\u00fd"),
  /** As pzstd packs: a frame to be skipped, whose first byte varies, says how long the next is. */
  ZSTD_PARALLEL(1, "*M\u0018"),
  ZIP(0, "PK\u0003\u0004"),
  EMPTY_ZIP(0, "PK\u0005\u0006"),
  TAR(257, "ustar"),
  /** Neither; see {@link Texts}. */
  PLAIN(0, "");

  /** Bytes needed to tell; a tar's first header. */
  static final int HEAD = 512;

  private final int offset;
  private final String magic;

  Packing(int offset, String magic) {
    this.offset = offset;
    this.magic = magic;
  }

  /** KiB; xz -9 takes 65 MiB. */
  private static final int XZ_MEMORY = 100 << 10;

  /**
   * What was packed; the same bytes where only an archive's members are.
   *
   * @throws DamagedException where this machine has no library for it
   */
  InputStream unpacking(InputStream in) throws IOException {
    try {
      return switch (this) {
        case GZIP -> new GZIPInputStream(in, 1 << 16);
        case BZIP2 -> new SmallReads(new BZip2CompressorInputStream(in, true));
        case XZ -> new SmallReads(new XZInputStream(in, XZ_MEMORY));
        case ZSTD, ZSTD_PARALLEL -> new ZstdInputStream(in);
        case ZIP, EMPTY_ZIP, TAR, PLAIN -> in;
      };
    } catch (LinkageError e) {
      throw new DamagedException("is packed by " + this + ", which this machine cannot unpack");
    }
  }

  static Packing of(byte[] head) {
    for (Packing packing : values()) {
      if (packing.startsIn(head)) {
        return packing == PLAIN && isOldTar(head) ? TAR : packing;
      }
    }
    return PLAIN;
  }

  private boolean startsIn(byte[] head) {
    return head.length >= offset + magic.length()
        && new String(head, offset, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  /**
   * Tar from before ustar has no magic, but its first 512 bytes carry their own sum: six octal
   * digits at 148, counted as if those eight bytes were blanks. A header of zeros is an empty tar.
   */
  private static boolean isOldTar(byte[] head) {
    if (head.length < HEAD) {
      return false;
    }
    int sum = 8 * ' ';
    for (int i = 0; i < HEAD; i++) {
      sum += i >= 148 && i < 156 ? 0 : head[i] & 0xff;
    }
    String stated =
        new String(head, 148, 8, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    boolean zeros = sum == 8 * ' ' && stated.isEmpty();
    return zeros || stated.equals(Integer.toOctalString(sum)) || octal(stated) == sum;
  }

  private static int octal(String digits) {
    return digits.matches("[0-7]{1,7}") ? Integer.parseInt(digits, 8) : -1;
  }
}
