package io.splunkautodoc.http;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folders below {@code src/test/resources/answers}, uploaded and read. */
final class Fixture {
  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long LOOK_EVERY_NANOS = 20_000_000L;

  private Fixture() {}

  /** Uploads a folder as an {@code etc/}, waits until it is read, and answers the run's id. */
  static int read(ServiceClient client, String folder, String type) {
    return read(client, folder + ".zip", zip(ANSWERS.resolve(folder)), type);
  }

  /** The same with an archive. */
  static int readFile(ServiceClient client, Path archive, String type) {
    try {
      String name = archive.getFileName().toString();
      return read(client, name, Files.readAllBytes(archive), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with files by their paths below the {@code etc/}. */
  static int read(ServiceClient client, Map<String, String> files, String type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("etc/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(client, "etc.zip", bytes.toByteArray(), type);
  }

  private static int read(ServiceClient client, String name, byte[] bytes, String type) {
    int id = ServiceClient.json(client.put(name + "?type=" + type, bytes)).getInteger("id");
    long end = System.nanoTime() + PATIENCE_NANOS;
    String status = "";
    while (!status.equals("complete")) {
      JsonObject run = ServiceClient.json(client.get("/v1/runs/" + id));
      status = run.getString("status");
      if (status.equals("failed") || System.nanoTime() > end) {
        throw new AssertionError(run.encodePrettily());
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    return id;
  }

  static String text(String name) {
    try {
      return Files.readString(ANSWERS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Path folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        zip.putNextEntry(
            new ZipEntry("etc/" + folder.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
