package io.splunkautodoc.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Small app bundles, no two alike: those of the corpus where there is one, else generated ones,
 * each with another time in its gzip header, so that every one is a new object. Thread-safe.
 */
public final class Bundles {
  private static final int GENERATED = 200;

  /** Offset of the four bytes of MTIME in a gzip header (RFC 1952). */
  private static final int GZIP_TIME = 4;

  private static final short GZIP_MAGIC = (short) 0x1f8b;

  private final List<byte[]> templates;
  private final String origin;
  private final AtomicInteger number = new AtomicInteger(1);

  private Bundles(List<byte[]> templates, String origin) {
    this.templates = templates;
    this.origin = origin;
  }

  public static Bundles load() throws IOException {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"))
            .resolve("app-bundles");
    if (!Files.isDirectory(corpus)) {
      return generated();
    }
    List<byte[]> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (ByteBuffer.wrap(bytes).getShort() == GZIP_MAGIC) {
          found.add(bytes);
        }
      }
    }
    return found.isEmpty() ? generated() : new Bundles(found, "of the corpus");
  }

  /** What they are, for the report. */
  public String description() {
    long bytes = templates.stream().mapToLong(bundle -> bundle.length).sum();
    return templates.size()
        + " bundles "
        + origin
        + ", "
        + bytes / templates.size()
        + " bytes each";
  }

  /** How many there are before they come again, with another time. */
  int size() {
    return templates.size();
  }

  /** One that has not been there before. */
  public byte[] next() {
    int mine = number.getAndIncrement();
    byte[] bundle = templates.get(mine % templates.size()).clone();
    ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN).putInt(GZIP_TIME, mine);
    return bundle;
  }

  private static Bundles generated() throws IOException {
    Random random = new Random(GENERATED);
    List<byte[]> bundles = new ArrayList<>();
    for (int i = 0; i < GENERATED; i++) {
      String app = "app_" + i;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (var tar =
          new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name())) {
        put(tar, app + "/default/app.conf", "[launcher]\nversion = 1." + i + "\n");
        put(tar, app + "/default/props.conf", stanzas(random, 1 + random.nextInt(200)));
      }
      bundles.add(bytes.toByteArray());
    }
    return new Bundles(bundles, "generated");
  }

  private static String stanzas(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = Long.toHexString(random.nextLong());
      text.append("[vendor:").append(name).append("]\nSHOULD_LINEMERGE = false\n");
      text.append("TRANSFORMS-set = ").append(name).append("_set\n\n");
    }
    return text.toString();
  }

  private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
