package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves files out of the share's way. Nothing that lies in {@code .done} or {@code .failed} is ever
 * overwritten. Thread-safe, and safe beside other nodes on the same share.
 */
final class Departure {
  private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
  private static final String ERROR = ".error.json";

  /** Bytes left in a name for {@code .meta.json}, {@code .error.json} and a number. */
  private static final int ROOM = 20;

  private final DropSettings settings;

  Departure(DropSettings settings) {
    this.settings = settings;
  }

  /** To {@code .done/<run id>-<name>}, and its sidecar along. */
  Path done(Path file, int runId) throws IOException {
    Files.createDirectories(settings.done());
    String name = DropNames.fitting(runId + "-", DropNames.nameOf(file), ROOM);
    Path sidecar = DropNames.sidecarOf(file);
    for (int number = 1; ; number++) {
      // The name can be taken only where run ids started again, on a new database.
      Path target = settings.done().resolve(numbered(name, number));
      try {
        Files.move(file, target);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      moveIfThere(sidecar, DropNames.sidecarOf(target));
      return target;
    }
  }

  /**
   * To {@code .failed/<name>}, with {@code <name>.error.json} beside it, and the sidecar along.
   *
   * @param instance a URI for what failed
   */
  Path failed(Path file, Reason reason, String instance) throws IOException {
    Files.createDirectories(settings.failed());
    String name = DropNames.fitting("", DropNames.nameOf(file), ROOM);
    byte[] problem = reason.problem(instance).encodePrettily().getBytes(StandardCharsets.UTF_8);
    Path sidecar = DropNames.sidecarOf(file);
    for (int number = 1; ; number++) {
      Path target = settings.failed().resolve(numbered(name, number));
      Path error = target.resolveSibling(DropNames.nameOf(target) + ERROR);
      // Creating the reason first reserves the name, also against other nodes.
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && reserve(error, problem)) {
        try {
          Files.move(file, target);
        } catch (IOException e) {
          Files.deleteIfExists(error);
          throw e;
        }
        moveIfThere(sidecar, DropNames.sidecarOf(target));
        return target;
      }
    }
  }

  private static boolean reserve(Path error, byte[] problem) throws IOException {
    try {
      Files.write(error, problem, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  // A sidecar's name may be too long to exist; then only asking is no error.
  private static void moveIfThere(Path from, Path to) throws IOException {
    if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.move(from, to);
    } catch (NoSuchFileException e) {
      LOG.debug("Vanished: {}", from);
    }
  }

  /** {@code a.tgz}, {@code a-2.tgz}, … */
  static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int at = dot > 0 ? dot : name.length();
    return number == 1 ? name : name.substring(0, at) + "-" + number + name.substring(at);
  }
}
