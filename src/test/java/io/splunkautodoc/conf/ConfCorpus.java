package io.splunkautodoc.conf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The configuration files of real bundles and trees, where they are at hand. */
public final class ConfCorpus {
  /** One file as it lies in its archive. Its bytes are not to be changed. */
  public static final class Entry {
    private final String name;
    private final byte[] bytes;

    Entry(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    public String name() {
      return name;
    }

    public byte[] bytes() {
      return bytes;
    }

    /** As the parser wants it. */
    public String conf() {
      return name.endsWith(".meta") ? ConfPlace.META : "conf";
    }
  }

  private ConfCorpus() {}

  /** The folder of the corpus; empty where there is none. */
  public static Optional<Path> folder() {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"));
    return Files.isDirectory(corpus) ? Optional.of(corpus) : Optional.empty();
  }

  /** Every {@code .conf} and {@code .meta} of all archives in the corpus. */
  public static List<Entry> read(Path corpus) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String folder : List.of("app-bundles", "etc")) {
      try (Stream<Path> archives = Files.list(corpus.resolve(folder))) {
        for (Path archive : archives.sorted().toList()) {
          add(archive, entries);
        }
      }
    }
    return entries;
  }

  private static void add(Path archive, List<Entry> entries) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        String name = entry.getName();
        if (entry.isFile() && (name.endsWith(".conf") || name.endsWith(".meta"))) {
          entries.add(new Entry(archive.getFileName() + "/" + name, tar.readAllBytes()));
        }
      }
    } catch (ZipException notPacked) {
      // Some bundles of the corpus are of another kind; they hold no configuration.
      return;
    }
  }
}
