package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

  /**
   * To {@code .done/<run id>-<name>}, and its sidecar along.
   *
   * @param read how the file was when it was read
   * @return empty where another file has taken its name; that one stays
   */
  Optional<Path> done(Path file, FileState read, int runId) throws IOException {
    if (!FileState.of(file).equals(read)) {
      return Optional.empty();
    }
    needsWritable(settings.done());
    Leaving leaving = Leaving.begin(file, read, true, runId);
    return finish(leaving, DropNames.sidecarOf(file), Reason.SEE_RUN, "");
  }

  /**
   * To {@code .failed/<name>}, with {@code <name>.error.json} beside it, and the sidecar along.
   *
   * @param read how the file was when it was refused
   * @param instance a URI for what failed
   * @param runId 0 where there is none
   * @return empty where another file has taken its name; that one stays
   */
  Optional<Path> failed(Path file, FileState read, Reason reason, String instance, int runId)
      throws IOException {
    if (!FileState.of(file).equals(read)) {
      return Optional.empty();
    }
    needsWritable(settings.failed());
    Leaving leaving = Leaving.begin(file, read, false, runId);
    return finish(leaving, DropNames.sidecarOf(file), reason, instance);
  }

  /**
   * Brings a file that a stopped process left under its hidden name to where it was going, or back
   * into the share.
   */
  Optional<Path> finish(Leaving left) throws IOException {
    needsWritable(left.done() ? settings.done() : settings.failed());
    if (!left.done() && left.runId() == 0) {
      left.putBack();
      return Optional.empty();
    }
    Path sidecar = DropNames.sidecarOf(left.hidden().resolveSibling(left.name()));
    return finish(left, sidecar, Reason.SEE_RUN, "/v1/runs/" + left.runId());
  }

  private Optional<Path> finish(Leaving leaving, Path sidecar, Reason reason, String instance)
      throws IOException {
    if (!leaving.isTheOneRead()) {
      LOG.info("{} was replaced; the new one is taken for itself", leaving.name());
      leaving.putBack();
      return Optional.empty();
    }
    return Optional.of(
        leaving.done()
            ? moveToDone(leaving, sidecar)
            : moveToFailed(leaving, sidecar, reason, instance));
  }

  /** Looked at first, so that a file rather stays under its own name than under its hidden one. */
  private static void needsWritable(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  private Path moveToDone(Leaving leaving, Path sidecar) throws IOException {
    String name = DropNames.fitting(leaving.runId() + "-", leaving.name(), ROOM);
    for (int number = 1; ; number++) {
      // The name can be taken only where run ids started again, on a new database.
      Path target = settings.done().resolve(numbered(name, number));
      try {
        Files.move(leaving.hidden(), target);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      moveIfThere(sidecar, DropNames.sidecarOf(target));
      return target;
    }
  }

  private Path moveToFailed(Leaving leaving, Path sidecar, Reason reason, String instance)
      throws IOException {
    String name = DropNames.fitting("", leaving.name(), ROOM);
    byte[] problem = reason.problem(instance).encodePrettily().getBytes(StandardCharsets.UTF_8);
    for (int number = 1; ; number++) {
      Path target = settings.failed().resolve(numbered(name, number));
      Path error = target.resolveSibling(DropNames.nameOf(target) + ERROR);
      // Creating the reason first reserves the name, also against other nodes.
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && reserve(error, problem)) {
        try {
          Files.move(leaving.hidden(), target);
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
