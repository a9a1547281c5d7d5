package io.splunkautodoc.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Brings one file of the share into the spool. Blocks; safe to use from any thread. */
final class FileReceiver {
  private final Spool spool;
  private final long limitBytes;

  FileReceiver(Spool spool, long limitBytes) {
    this.spool = spool;
    this.limitBytes = limitBytes;
  }

  SpoolOutcome receive(Path source, String originalName) {
    try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
      return copy(in, originalName);
    } catch (IOException e) {
      return new SpoolOutcome.CutOff(Causes.line(e));
    }
  }

  private SpoolOutcome copy(InputStream in, String originalName) throws IOException {
    byte[] buffer = new byte[Slab.SMALL];
    int count = in.readNBytes(buffer, 0, buffer.length);
    if (count == 0) {
      return new SpoolOutcome.Empty(originalName);
    }
    SpoolFile file;
    try {
      file = SpoolFile.create(spool);
    } catch (IOException e) {
      return new SpoolOutcome.NoSpace(Causes.line(e));
    }
    SpoolOutcome outcome = new SpoolOutcome.CutOff("not read to its end");
    try {
      outcome = fill(file, in, buffer, count, originalName);
    } finally {
      if (!(outcome instanceof SpoolOutcome.Spooled)) {
        file.discard();
      }
    }
    return outcome;
  }

  private SpoolOutcome fill(
      SpoolFile file, InputStream in, byte[] first, int firstCount, String originalName)
      throws IOException {
    byte[] buffer = first;
    int count = firstCount;
    long total = 0;
    while (count > 0) {
      total += count;
      if (total > limitBytes) {
        return new SpoolOutcome.TooLarge(originalName, limitBytes);
      }
      try {
        file.append(buffer, count);
      } catch (IOException e) {
        return new SpoolOutcome.NoSpace(Causes.line(e));
      }
      if (buffer.length < Slab.LARGE && count == buffer.length) {
        buffer = new byte[Slab.LARGE];
      }
      count = in.readNBytes(buffer, 0, buffer.length);
    }
    try {
      return new SpoolOutcome.Spooled(file.finish(originalName));
    } catch (IOException e) {
      return new SpoolOutcome.NoSpace(Causes.line(e));
    }
  }
}
