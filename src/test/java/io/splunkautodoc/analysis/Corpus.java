package io.splunkautodoc.analysis;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.slf4j.LoggerFactory;

/** Real uploads, where they are at hand. Files come by their paths below an {@code etc/}. */
public record Corpus(Path folder) {
  /** Ends the test where there is no corpus, and says so. */
  public static Corpus orSkip() {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      String why = "skipped: no corpus at " + corpus + " (set AUTODOC_CORPUS to its folder)";
      LoggerFactory.getLogger(Corpus.class).warn(why);
      abort(why);
    }
    return new Corpus(corpus);
  }

  public List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("app-bundles"))) {
      return files.sorted().toList();
    }
  }

  /** The files of one of the trees. */
  public void etc(String name, BiConsumer<String, byte[]> taking) throws IOException {
    read(folder.resolve("etc").resolve(name), "etc/", "", taking);
  }

  /** Those of a bundle, whose app lies on an instance as one of its apps. */
  public static void bundle(Path tgz, BiConsumer<String, byte[]> taking) throws IOException {
    read(tgz, "", "apps/", taking);
  }

  private static void read(Path tgz, String below, String into, BiConsumer<String, byte[]> taking)
      throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(
                new BufferedInputStream(Files.newInputStream(tgz)), true))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName().replaceFirst("^\\./", "");
        if (entry.isFile() && name.startsWith(below)) {
          taking.accept(into + name.substring(below.length()), tar.readAllBytes());
        }
      }
    }
  }
}
