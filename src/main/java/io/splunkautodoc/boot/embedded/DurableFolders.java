package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders below a root that are known to outlast a power cut. Each is synced once in the life
 * of this process, so that a put pays for new ones only. Thread-safe.
 *
 * <p>Remembers a short text for each folder; keys of two levels of two hex digits make 65,792.
 */
final class DurableFolders {
  private final Path root;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** The root itself must exist and is taken as durable. */
  DurableFolders(Path root) {
    this.root = root;
  }

  /** Makes the folder where it is missing, and its entry in each folder above durable. */
  void make(Path folder) throws IOException {
    if (folder.equals(root) || known.contains(name(folder))) {
      return;
    }
    Path parent = folder.resolveSibling("").normalize();
    make(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException there) {
      // Perhaps made a moment ago by another thread that has not synced it yet, so sync as well.
    }
    Disk.syncFolder(parent);
    // What an earlier process renamed into it and had no time to sync.
    Disk.syncFolder(folder);
    known.add(name(folder));
  }

  /** Forgets a folder that is gone. */
  void forget(Path folder) {
    for (Path gone = folder; !gone.equals(root); gone = gone.resolveSibling("").normalize()) {
      known.remove(name(gone));
    }
  }

  private String name(Path folder) {
    return root.relativize(folder).toString();
  }
}
