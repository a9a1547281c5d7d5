package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Unrecognised;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what kind an upload is, from its content: a wrong extension changes nothing. Streams,
 * within limits, and never fails on what people send: a damaged archive is judged by the part that
 * could be read. Blocking; thread-safe.
 */
public final class UploadRecognition {
  private static final int TEXT_HEAD = 1 << 16;

  private final RecognitionLimits limits;

  public UploadRecognition(RecognitionLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks into one file.
   *
   * @param originalName as the owner gave it; only helps where the content leaves it open
   * @throws IOException where the file itself cannot be opened or read from the disk
   */
  public Recognition recognise(Path file, String originalName) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(TEXT_HEAD);
    }
    Packing packing = Packing.of(head);
    if (packing == Packing.PLAIN) {
      return Texts.recognise(head, originalName);
    }
    if (packing == Packing.EMPTY_ZIP) {
      return new TreeClues().decide(null);
    }
    try (InputStream raw = Files.newInputStream(file)) {
      return lookInto(new CountingInput(raw), packing, originalName);
    }
  }

  private Recognition lookInto(CountingInput upload, Packing packing, String originalName) {
    TreeClues clues = new TreeClues();
    try {
      InputStream open = decompressed(new BufferedInputStream(upload, 1 << 16), packing);
      if (open == null) {
        return new Unrecognised(
            UploadKind.APP_BUNDLE, "compressed with " + packing + ", which is not read");
      }
      BufferedInputStream content =
          new BufferedInputStream(new BoundedInput(open, upload, limits), 1 << 16);
      return packing == Packing.ZIP || packing == Packing.TAR
          ? members(clues, content, upload, packing)
          : unpacked(clues, content, upload, originalName);
    } catch (IOException | RuntimeException e) {
      // The library answers some damaged bytes with runtime exceptions.
      return clues.decide(trouble(e));
    }
  }

  private Recognition unpacked(
      TreeClues clues, BufferedInputStream content, CountingInput upload, String originalName)
      throws IOException {
    content.mark(TEXT_HEAD + 1);
    byte[] head = content.readNBytes(TEXT_HEAD);
    content.reset();
    Packing inside = Packing.of(head);
    return switch (inside) {
      case TAR -> members(clues, content, upload, inside);
      case PLAIN -> Texts.recognise(head, withoutSuffix(originalName));
      default ->
          new Unrecognised(UploadKind.APP_BUNDLE, "an archive inside an archive stays closed");
    };
  }

  private Recognition members(
      TreeClues clues, InputStream content, CountingInput upload, Packing packing) {
    BoundedInput bounded = new BoundedInput(content, upload, limits);
    try {
      if (packing == Packing.ZIP) {
        EntryNames.zip(bounded, limits, entry -> stillOpen(clues, entry));
      } else {
        EntryNames.tar(bounded, limits, entry -> stillOpen(clues, entry));
      }
      return clues.decide(null);
    } catch (IOException | RuntimeException e) {
      return clues.decide(trouble(e));
    }
  }

  private static boolean stillOpen(TreeClues clues, EntryNames.Entry entry) {
    clues.add(entry);
    return !clues.certain();
  }

  private static @Nullable InputStream decompressed(InputStream in, Packing packing)
      throws IOException {
    return switch (packing) {
      case GZIP -> new GZIPInputStream(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      // Both need a library more.
      case XZ, ZSTD -> null;
      default -> in;
    };
  }

  private static String trouble(Exception e) {
    if (e instanceof LimitReachedException) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof EOFException ? "it ends too early" : "it is damaged after what was read";
  }

  private static String withoutSuffix(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
