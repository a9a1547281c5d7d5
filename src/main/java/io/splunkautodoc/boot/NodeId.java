package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Names this node's spool in the database; kept in the home folder, so a restart is the same node.
 */
final class NodeId {
  private NodeId() {}

  static String of(Path home) throws IOException {
    Path file = home.resolve("node-id");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    String id = UUID.randomUUID().toString();
    Disk.writePrivate(file, id + System.lineSeparator());
    return id;
  }
}
