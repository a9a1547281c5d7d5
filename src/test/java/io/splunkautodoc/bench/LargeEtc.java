package io.splunkautodoc.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An instance's {@code etc/} of 5,000 apps, composed of the configuration files of small bundles
 * under new names. Each file starts with a comment of its own, so that no two are alike and every
 * one has to be read.
 */
final class LargeEtc {
  static final int APPS = 5_000;

  private record Conf(String pathInApp, byte[] bytes) {}

  private final List<List<Conf>> templates = new ArrayList<>();

  LargeEtc(Bundles bundles) throws IOException {
    for (int i = 0; i < bundles.size(); i++) {
      List<Conf> app = confsOf(bundles.next());
      if (!app.isEmpty()) {
        templates.add(app);
      }
    }
  }

  /**
   * What was written.
   *
   * @param confs configuration files, metadata among them
   * @param bytes of all of them
   */
  record Written(int confs, long bytes) {}

  /**
   * Writes it as a tar.gz.
   *
   * @param changedEvery one file in so many has another comment than without; 0 for none
   */
  Written write(Path archive, int changedEvery) throws IOException {
    int confs = 0;
    long bytes = 0;
    try (var tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))),
            StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      put(tar, "etc/system/local/server.conf", "[general]\nserverName = bench\n", new byte[0]);
      for (int app = 0; app < APPS; app++) {
        for (Conf conf : templates.get(app % templates.size())) {
          boolean changed = changedEvery > 0 && confs % changedEvery == 0;
          String comment = "# app " + app + (changed ? ", changed" : "") + "\n";
          put(tar, "etc/apps/app_" + app + "/" + conf.pathInApp, comment, conf.bytes);
          confs++;
          bytes += conf.bytes.length;
        }
      }
    }
    return new Written(confs, bytes);
  }

  private static List<Conf> confsOf(byte[] bundle) throws IOException {
    List<Conf> confs = new ArrayList<>();
    try (var tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new ByteArrayInputStream(bundle)), StandardCharsets.UTF_8.name())) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName().replaceFirst("^\\./", "");
        String inApp = name.substring(name.indexOf('/') + 1);
        if (inApp.matches("(default|local)/[^/]+\\.conf|metadata/(default|local)\\.meta")) {
          confs.add(new Conf(inApp, tar.readAllBytes()));
        }
      }
    }
    return confs;
  }

  private static void put(TarArchiveOutputStream tar, String name, String comment, byte[] bytes)
      throws IOException {
    byte[] first = comment.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(first.length + (long) bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(first);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
