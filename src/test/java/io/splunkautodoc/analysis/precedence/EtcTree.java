package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Whole {@code etc} trees, read as uploads are. */
final class EtcTree {
  private static final String ETC = "etc/";

  private EtcTree() {}

  /** The tree in a folder of its own. */
  static Deployment inFolder(Path etc) throws IOException {
    List<ConfFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(etc)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = etc.relativize(file).toString().replace('\\', '/');
        add(files, path, Files.readAllBytes(file));
      }
    }
    return new Deployment(files, Set.of());
  }

  /** The tree below {@code etc/} of an archive. */
  static Deployment inArchive(Path tgz) throws IOException {
    List<ConfFile> files = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(
                new BufferedInputStream(Files.newInputStream(tgz)), true))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isFile() && entry.getName().startsWith(ETC)) {
          add(files, entry.getName().substring(ETC.length()), tar.readAllBytes());
        }
        entry = tar.getNextEntry();
      }
    }
    return new Deployment(files, Set.of());
  }

  private static void add(List<ConfFile> files, String path, byte[] bytes) {
    ConfPlace.of(path)
        .ifPresent(
            place ->
                files.add(new ConfFile(place, ConfParser.parse(place.conf(), bytes).stanzas())));
  }
}
