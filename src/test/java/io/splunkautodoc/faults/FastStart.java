package io.splunkautodoc.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes processes that are started hundreds of times start in half the time: their loaded classes
 * come from an archive of the JVM, which needs jars in the place of folders of classes.
 */
final class FastStart {
  private FastStart() {}

  /** Trains once, by starting and stopping a node; answers options for later starts. */
  static List<String> options(Path folder) throws IOException, InterruptedException {
    String classPath = jarred(folder);
    Path archive = folder.resolve("classes.jsa").toAbsolutePath();
    try (Cluster cluster =
        Cluster.prepare(
            folder.resolve("training"),
            1,
            List.of("-cp", classPath, "-XX:ArchiveClassesAtExit=" + archive))) {
      cluster.startAll();
      cluster.nodes.get(0).stop();
    }
    return Files.exists(archive)
        ? List.of("-cp", classPath, "-XX:SharedArchiveFile=" + archive, "-Xshare:auto")
        : List.of();
  }

  private static String jarred(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<String> entries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
      return entries
          .map(Path::of)
          .filter(Files::exists)
          .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry.toAbsolutePath())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Path jar(Path classes, Path folder) {
    Path jar = folder.resolve(classes.getFileName() + ".jar").toAbsolutePath();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setLevel(0);
      Files.walkFileTree(
          classes,
          new SimpleFileVisitor<>() {
            /** Who looks for resources in a folder asks for the folder first. */
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              if (!dir.equals(classes)) {
                zip.putNextEntry(new ZipEntry(classes.relativize(dir) + "/"));
                zip.closeEntry();
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
              Files.copy(file, zip);
              zip.closeEntry();
              return FileVisitResult.CONTINUE;
            }
          });
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
