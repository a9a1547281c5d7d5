package io.splunkautodoc.dropfolder;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** The route's filter: which files of a poll may be taken now. Thread-safe. */
final class SettledFiles implements GenericFileFilter<File> {
  private final WatchedFiles watched;

  SettledFiles(WatchedFiles watched) {
    this.watched = watched;
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    Path path;
    try {
      path = file.getFile().toPath().toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      // Its bytes are no name in this locale; the scan renames it once it is settled.
      return false;
    }
    if (DropNames.isTemporary(DropNames.nameOf(path))) {
      return false;
    }
    if (file.isDirectory()) {
      return !Files.isSymbolicLink(path);
    }
    if (DropNames.isSidecar(path)) {
      return false;
    }
    FileState state = watched.stateOf(path);
    return state != null
        && state.kind() == FileState.Kind.FILE
        && watched.isDue(path)
        && !waitsForItsSidecar(path);
  }

  private boolean waitsForItsSidecar(Path file) {
    Path sidecar = DropNames.sidecarOf(file);
    return watched.isKnown(sidecar) && !watched.isDue(sidecar);
  }
}
