package io.splunkautodoc.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder where received bytes lie, under names of our own, until they are in the object store.
 * A file counts only once a pending run names it. Every method blocks; safe to use from any thread.
 */
public final class Spool {
  private static final Set<StandardOpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Windows cannot open folders, and journals their entries itself. */
  private static final boolean CAN_OPEN_FOLDERS = File.separatorChar == '/';

  /** What this process made and has not given up: never swept, whoever has it in hand. */
  private final Set<String> inUse = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final long freeBytes;
  private final FileAttribute<?>[] privacy;

  private Spool(Path folder, long freeBytes, FileAttribute<?>... privacy) {
    this.folder = folder;
    this.freeBytes = freeBytes;
    this.privacy = privacy;
  }

  /**
   * Opens the folder, creating it where it is missing; configurations hold secrets, so it is ours.
   *
   * @param freeBytes what its files leave of the disk, for the database that may be on it
   */
  public static Spool open(Path folder, long freeBytes) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return new Spool(
          folder,
          freeBytes,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new Spool(folder, freeBytes);
  }

  /** A name that no other upload has had or will have. */
  String newName() {
    return UUID.randomUUID().toString();
  }

  Path path(String spoolName) {
    return folder.resolve(spoolName);
  }

  /**
   * Fails where the disk has too little room for more.
   *
   * @throws IOException saying how much there is and how much has to stay
   */
  void needRoom() throws IOException {
    // Not Files.getFileStore, which reads all mounts of the machine each time.
    long usable = folder.toFile().getUsableSpace();
    if (usable < freeBytes) {
      throw new IOException(
          "the disk of %s has %d bytes left, and %d have to stay (limits.free-bytes)"
              .formatted(folder, usable, freeBytes));
    }
  }

  /** For its owner alone: the file may become the object itself. */
  FileChannel create(String spoolName) throws IOException {
    inUse.add(spoolName);
    try {
      return FileChannel.open(path(spoolName), NEW_FILE, privacy);
    } catch (IOException | RuntimeException failed) {
      inUse.remove(spoolName);
      throw failed;
    }
  }

  /** Makes the names in the folder durable; the bytes of a file are its writer's business. */
  void syncNames() throws IOException {
    if (CAN_OPEN_FOLDERS) {
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    }
  }

  boolean holds(String spoolName) {
    return Files.isRegularFile(path(spoolName));
  }

  void delete(List<String> spoolNames) throws IOException {
    spoolNames.forEach(inUse::remove);
    for (String spoolName : spoolNames) {
      Files.deleteIfExists(path(spoolName));
    }
  }

  /** Whether this process made a file and has not given it up. */
  boolean isInUse(String spoolName) {
    return inUse.contains(spoolName);
  }

  /** The names of all files that lie in the folder now. */
  Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new HashSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
