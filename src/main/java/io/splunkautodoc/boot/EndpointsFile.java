package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.Disk;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code <home>/endpoints.json}: where the parts of the running service are. */
final class EndpointsFile {
  private final Path file;

  EndpointsFile(Path home) {
    this.file = home.resolve("endpoints.json");
  }

  void write(String http, String postgres, String s3) throws IOException {
    JsonObject endpoints =
        new JsonObject().put("http", http).put("postgres", postgres).put("s3", s3);
    Disk.writePrivate(file, endpoints.encodePrettily() + System.lineSeparator());
  }

  /** The database of the service that runs in this home; empty where none has left the file. */
  Optional<String> postgres() {
    return entry("postgres");
  }

  /** The S3 endpoint of that service. */
  Optional<String> s3() {
    return entry("s3");
  }

  private Optional<String> entry(String name) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new JsonObject(Files.readString(file)).getString(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
