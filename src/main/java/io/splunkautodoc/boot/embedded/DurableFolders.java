package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders below a root that are known to outlast a power cut. Each is synced once in the life
 * of this process with all above it; after that, a put pays for its own folder only. Thread-safe.
 *
 * <p>Remembers a short text for each folder; keys of two levels of two hex digits make 65,792.
 */
final class DurableFolders {
  private final Path root;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** The root must exist, and its own entry is taken as durable. */
  DurableFolders(Path root) {
    this.root = root;
  }

  /** Makes the folder where it is missing; not durable yet. */
  void create(Path folder) throws IOException {
    if (!known.contains(name(folder))) {
      Files.createDirectories(folder);
    }
  }

  /**
   * Makes the folder's entries, and what leads to it, durable, where that was not done before.
   *
   * @return whether anything was synced now
   */
  boolean settle(Path folder) throws IOException {
    if (folder.equals(root) || known.contains(name(folder))) {
      return false;
    }
    Disk.syncFolder(folder);
    Path parent = folder.resolveSibling("").normalize();
    if (!settle(parent)) {
      Disk.syncFolder(parent);
    }
    known.add(name(folder));
    return true;
  }

  /** Forgets a folder that is gone, and those above it. */
  void forget(Path folder) {
    for (Path gone = folder; !gone.equals(root); gone = gone.resolveSibling("").normalize()) {
      known.remove(name(gone));
    }
  }

  private String name(Path folder) {
    return root.relativize(folder).toString();
  }
}
