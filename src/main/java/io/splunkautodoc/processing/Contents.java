package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.database.ContentKey;
import io.splunkautodoc.database.NewContent;
import io.splunkautodoc.database.ReadingRepository;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings configuration files to their ids: those that any run has brought before are only looked
 * up, the others are read and kept. Works in batches; while one is written, the next is read. Used
 * by one thread.
 */
final class Contents {
  /** Bytes of files at hand before they are looked up. */
  private static final int BATCH_BYTES = 2 << 20;

  private static final int BATCH_FILES = 500;

  /** Weight of what was read before it is written, in bytes of files. */
  private static final int WRITE_BYTES = 1 << 20;

  private final ReadingRepository readings;
  private final ContentReader reader;
  private final Awaiting awaiting;

  private final Map<ContentKey, byte[]> batch = new LinkedHashMap<>();
  private final Map<ContentKey, Long> ids = new HashMap<>();
  private int batchBytes;
  private Future<Map<ContentKey, Long>> writing = Future.succeededFuture(Map.of());
  private long fresh;

  Contents(ReadingRepository readings, ContentReader reader, Awaiting awaiting) {
    this.readings = readings;
    this.reader = reader;
    this.awaiting = awaiting;
  }

  /** Takes a file; its bytes are not to be changed afterwards. */
  void add(ContentKey key, byte[] bytes) {
    if (ids.containsKey(key) || batch.putIfAbsent(key, bytes) != null) {
      return;
    }
    batchBytes += bytes.length;
    if (batchBytes >= BATCH_BYTES || batch.size() >= BATCH_FILES) {
      read();
    }
  }

  /** Looks up, reads and writes all that was added; then every key has an id. */
  void finish() {
    read();
    written();
  }

  /** The id of a file that was added before {@link #finish}. */
  long idOf(ContentKey key) {
    return Objects.requireNonNull(ids.get(key), "a content was not written");
  }

  /** Forgets the ids of files whose entries are written. */
  void forget() {
    ids.clear();
  }

  /** How many files no run had brought before. */
  long fresh() {
    return fresh;
  }

  private void read() {
    if (batch.isEmpty()) {
      return;
    }
    ids.putAll(awaiting.result(readings.known(batch.keySet(), ConfParser.VERSION)));
    batch.keySet().removeAll(ids.keySet());
    List<NewContent> read = new ArrayList<>();
    int weight = 0;
    for (Map.Entry<ContentKey, byte[]> file : batch.entrySet()) {
      awaiting.stopIfOver();
      read.add(reader.read(file.getKey(), file.getValue()));
      weight += file.getValue().length;
      if (weight >= WRITE_BYTES) {
        write(read);
        read = new ArrayList<>();
        weight = 0;
      }
    }
    if (!read.isEmpty()) {
      write(read);
    }
    fresh += batch.size();
    batch.clear();
    batchBytes = 0;
  }

  private void write(List<NewContent> read) {
    written();
    writing = readings.save(read, ConfParser.VERSION);
  }

  private void written() {
    ids.putAll(awaiting.result(writing));
    writing = Future.succeededFuture(Map.of());
  }
}
