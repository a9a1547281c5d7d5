package io.splunkautodoc.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A spool file being written: counts, hashes and appends. Every method blocks. One thread writes at
 * a time; {@link #flush} may run beside it.
 */
final class SpoolFile implements AutoCloseable {
  /** Bytes between two looks at how much room the disk has. */
  private static final long LOOK_EVERY = 8L * 1024 * 1024;

  private final Spool spool;
  private final String name;
  private final FileChannel channel;
  private final MessageDigest sha256;
  private final AtomicLong size = new AtomicLong();
  private long lookAt = LOOK_EVERY;

  private SpoolFile(Spool spool, String name, FileChannel channel, MessageDigest sha256) {
    this.spool = spool;
    this.name = name;
    this.channel = channel;
    this.sha256 = sha256;
  }

  static SpoolFile create(Spool spool) throws IOException {
    spool.needRoom();
    String name = spool.newName();
    return new SpoolFile(spool, name, spool.create(name), newSha256());
  }

  void append(byte[] bytes, int length) throws IOException {
    sha256.update(bytes, 0, length);
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    if (size.addAndGet(length) >= lookAt) {
      lookAt += LOOK_EVERY;
      spool.needRoom();
    }
  }

  /** Pushes what was written so far to the disk, so that the last fsync has little left to do. */
  void flush() throws IOException {
    channel.force(false);
  }

  /** Makes file and name durable. */
  SpooledFile finish(String originalName) throws IOException {
    channel.force(true);
    channel.close();
    spool.syncNames();
    String digest = HexFormat.of().formatHex(sha256.digest());
    return new SpooledFile(originalName, name, digest, size.get());
  }

  /** Closes the file and removes it. */
  void discard() throws IOException {
    try {
      close();
    } finally {
      spool.delete(List.of(name));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
