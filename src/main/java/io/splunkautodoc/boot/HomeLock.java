package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.SettingsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time works in a home folder; the operating system lets go if it dies. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) throws IOException {
    FileChannel channel = open(home);
    if (tryLock(channel) == null) {
      channel.close();
      throw new SettingsException(
          "setting home = '"
              + home
              + "' is in use by another process: stop that one, or set home"
              + " (AUTODOC_HOME) to another folder");
    }
    return new HomeLock(channel);
  }

  private static FileChannel open(Path home) {
    try {
      Files.createDirectories(home);
      return FileChannel.open(
          home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new SettingsException(
          "setting home = '"
              + home
              + "' cannot be used ("
              + e.getClass().getSimpleName()
              + "): allowed is a folder that this user may create and write");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
