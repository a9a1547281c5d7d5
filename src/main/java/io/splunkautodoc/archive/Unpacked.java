package io.splunkautodoc.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** An upload with its packing off, as its bytes show it: its name decides nothing. */
sealed interface Unpacked extends Closeable {
  /** Enough to tell text from other bytes. */
  int HEAD = 1 << 16;

  /** What unpacks it holds memory outside of the heap until it is closed. */
  record Archive(Members members, Closeable packed) implements Unpacked {
    @Override
    public void close() throws IOException {
      packed.close();
    }
  }

  /**
   * Not an archive.
   *
   * @param compressed whether the upload was
   */
  record Single(BufferedInputStream content, boolean compressed) implements Unpacked {
    @Override
    public void close() throws IOException {
      content.close();
    }

    /** The first bytes of the content, at most {@link #HEAD}, which stay to be read. */
    byte[] head() throws IOException {
      return Unpacked.head(content, HEAD);
    }
  }

  /** An archive as the only content of a compressed file that is no tar. */
  record Nested() implements Unpacked {
    @Override
    public void close() {
      // Closed already.
    }
  }

  /**
   * Looks into an upload.
   *
   * @throws LimitReachedException where the budget ends before anything shows
   * @throws DamagedException where the bytes break before anything shows
   */
  static Unpacked of(SourceInput upload, Budget budget) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(upload, 1 << 16);
    Packing outer = Packing.of(head(raw, Packing.HEAD));
    if (outer == Packing.ZIP) {
      return new Archive(new ZipMembers(raw, budget), raw);
    }
    if (outer == Packing.EMPTY_ZIP) {
      return new Archive(Members.NONE, raw);
    }
    BufferedInputStream content =
        new BufferedInputStream(new BudgetInput(opened(outer, raw), budget), 1 << 16);
    try {
      Unpacked inside = inside(content, outer != Packing.PLAIN);
      if (inside instanceof Nested) {
        content.close();
      }
      return inside;
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  private static Unpacked inside(BufferedInputStream content, boolean compressed)
      throws IOException {
    return switch (Packing.of(head(content, Packing.HEAD))) {
      case TAR -> new Archive(new TarMembers(content), content);
      case PLAIN -> new Single(content, compressed);
      default -> new Nested();
    };
  }

  private static InputStream opened(Packing packing, InputStream raw) throws IOException {
    try {
      return packing.unpacking(raw);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw DamagedException.of(e);
    }
  }

  private static byte[] head(BufferedInputStream in, int most) throws IOException {
    in.mark(most);
    byte[] head = in.readNBytes(most);
    in.reset();
    return head;
  }
}
