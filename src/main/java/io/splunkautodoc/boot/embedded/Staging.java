package io.splunkautodoc.boot.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where objects are written before they appear under their key. Thread-safe. */
final class Staging {
  private static final int CHUNK = 128 * 1024;
  private static final int LOCKS = 64;

  private final Path folder;
  private final ReentrantLock[] publishing =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /** Takes the folder, and clears what a process that was killed left in it. */
  Staging(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
  }

  /**
   * Writes a new file and syncs it.
   *
   * @param length bytes that must come; null where unknown
   */
  Path write(InputStream payload, @Nullable Long length) throws IOException {
    Path file = folder.resolve(UUID.randomUUID().toString());
    try (FileChannel channel =
        FileChannel.open(Disk.createPrivate(file), StandardOpenOption.WRITE)) {
      long written = copy(payload, channel);
      if (length != null && written != length) {
        throw new EOFException(written + " bytes came, " + length + " were announced");
      }
      channel.force(true);
      return file;
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /**
   * Brings a file of ours here without writing its bytes again; they must be synced already, and
   * never change. Where the file system cannot link, they are written.
   */
  Path link(Path file) throws IOException {
    Path staged = folder.resolve(UUID.randomUUID().toString());
    try {
      return Files.createLink(staged, file);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (FileSystemException | UnsupportedOperationException elsewhere) {
      try (InputStream bytes = Files.newInputStream(file)) {
        return write(bytes, Files.size(file));
      }
    }
  }

  private static long copy(InputStream payload, FileChannel channel) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long written = 0;
    for (int read = payload.readNBytes(chunk, 0, CHUNK);
        read > 0;
        read = payload.readNBytes(chunk, 0, CHUNK)) {
      ByteBuffer filled = ByteBuffer.wrap(chunk, 0, read);
      while (filled.hasRemaining()) {
        written += channel.write(filled);
      }
    }
    return written;
  }

  /**
   * Gives a file of ours the name of an object as well; what {@link #link} asks of the file holds
   * here too. The usual way, where there is no such object and its folder is as it was left, needs
   * no name in between.
   */
  void publishLinked(Path file, Path target, DurableFolders folders) throws IOException {
    if (!linked(file, target, folders)) {
      publish(link(file), target, folders);
    }
  }

  private boolean linked(Path file, Path target, DurableFolders folders) throws IOException {
    Path parent = target.resolveSibling("").normalize();
    ReentrantLock lock = lockOf(target);
    lock.lock();
    try {
      folders.create(parent);
      try {
        Files.createLink(target, file);
      } catch (FileSystemException | UnsupportedOperationException otherwise) {
        return false;
      }
      settle(target, parent, folders);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static void settle(Path target, Path parent, DurableFolders folders) throws IOException {
    try {
      if (!folders.settle(parent)) {
        Disk.syncFolder(parent);
      }
    } catch (IOException failed) {
      // Seen, but perhaps not durable: better gone, so that the next attempt writes it again.
      Files.deleteIfExists(target);
      throw failed;
    }
  }

  /** Renames a staged file to where it belongs; whoever sees it there, can rely on it. */
  void publish(Path staged, Path target, DurableFolders folders) throws IOException {
    Path parent = target.resolveSibling("").normalize();
    ReentrantLock lock = lockOf(target);
    lock.lock();
    try {
      folders.create(parent);
      move(staged, target, folders);
      settle(target, parent, folders);
    } catch (IOException failed) {
      Files.deleteIfExists(staged);
      // Seen, but perhaps not durable: better gone, so that the next attempt writes it again.
      Files.deleteIfExists(target);
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  private static void move(Path staged, Path target, DurableFolders folders) throws IOException {
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException folderGone) {
      Path parent = target.resolveSibling("").normalize();
      folders.forget(parent);
      folders.create(parent);
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Waits for a put of the same object under way, and for what an earlier process left unsynced.
   */
  void settle(Path object, DurableFolders folders) throws IOException {
    ReentrantLock lock = lockOf(object);
    lock.lock();
    try {
      folders.settle(object.resolveSibling("").normalize());
    } finally {
      lock.unlock();
    }
  }

  private ReentrantLock lockOf(Path object) {
    return publishing[Math.floorMod(object.hashCode(), LOCKS)];
  }
}
