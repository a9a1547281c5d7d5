package io.splunkautodoc.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /** One app in so many waits for deployment clients, where there are any. */
  private static final int GIVEN_EVERY = 10;

  private record Conf(String pathInApp, byte[] bytes) {}

  private final List<List<Conf>> templates = new ArrayList<>();
  private final boolean givesApps;

  private LargeEtc(Bundles bundles, boolean givesApps) throws IOException {
    this.givesApps = givesApps;
    for (int i = 0; i < bundles.size(); i++) {
      List<Conf> app = confsOf(bundles.next());
      if (!app.isEmpty()) {
        templates.add(app);
      }
    }
  }

  /** An instance's. */
  static LargeEtc ofInstance(Bundles bundles) throws IOException {
    return new LargeEtc(bundles, false);
  }

  /** That of an instance that also gives some of the apps to {@link ServedClients}. */
  static LargeEtc ofDeploymentServer(Bundles bundles) throws IOException {
    return new LargeEtc(bundles, true);
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
   * @param changedEvery one file in so many has a stanza more than without; 0 for none
   */
  Written write(Path archive, int changedEvery) throws IOException {
    return write(archive, "app", changedEvery);
  }

  /**
   * Writes it as a tar.gz.
   *
   * @param edition another one has no file in common with this one
   * @param changedEvery one file in so many has a stanza more than without; 0 for none
   */
  Written write(Path archive, String edition, int changedEvery) throws IOException {
    int confs = 0;
    long bytes = 0;
    try (var tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))),
            StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      put(tar, "etc/system/local/server.conf", "[general]\nserverName = bench\n", new byte[0]);
      if (givesApps) {
        List<String> given =
            IntStream.range(0, APPS).filter(this::isGiven).mapToObj(app -> "app_" + app).toList();
        String classes = ServedClients.serverClasses(given);
        put(tar, "etc/system/local/serverclass.conf", classes, new byte[0]);
      }
      for (int app = 0; app < APPS; app++) {
        String folder = isGiven(app) ? "etc/deployment-apps/app_" : "etc/apps/app_";
        for (Conf conf : templates.get(app % templates.size())) {
          boolean changed = changedEvery > 0 && confs % changedEvery == 0;
          String stanza = "[monitor:///var/log/more-%d]\nsourcetype = more\n".formatted(confs);
          String first = "# " + edition + " " + app + "\n" + (changed ? stanza : "");
          put(tar, folder + app + "/" + conf.pathInApp, first, conf.bytes);
          confs++;
          bytes += conf.bytes.length;
        }
      }
    }
    return new Written(confs, bytes);
  }

  private boolean isGiven(int app) {
    return givesApps && app % GIVEN_EVERY == 0;
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

  private static void put(TarArchiveOutputStream tar, String name, String text, byte[] bytes)
      throws IOException {
    byte[] first = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(first.length + (long) bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(first);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
