package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.database.ContentKey;
import io.splunkautodoc.database.NewContent;
import io.splunkautodoc.database.ReadingRepository;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings configuration files to their ids: those that any run has brought before are only looked
 * up, the others are read and kept. Works in batches: while some are written, the next is read, and
 * the one after it looked up. Used by one thread.
 */
final class Contents {
  /** Bytes of files at hand before they are looked up. */
  private static final int BATCH_BYTES = 2 << 20;

  private static final int BATCH_FILES = 500;

  /** Weight of what was read before it is written, in bytes of files. */
  private static final int WRITE_BYTES = 1 << 20;

  /** Writes on their way, each over a connection of its own. */
  private static final int WRITES_AT_ONCE = 2;

  /** Files whose ids are being looked up. */
  private record Lookup(Map<ContentKey, byte[]> files, Future<Map<ContentKey, Long>> known) {
    static final Lookup NONE = new Lookup(Map.of(), Future.succeededFuture(Map.of()));
  }

  private final ReadingRepository readings;
  private final ContentReader reader;
  private final Awaiting awaiting;

  private Map<ContentKey, byte[]> batch = new LinkedHashMap<>();
  private final Map<ContentKey, Long> ids = new HashMap<>();
  private int batchBytes;
  private Lookup lookup = Lookup.NONE;
  private final Deque<Future<Map<ContentKey, Long>>> writing = new ArrayDeque<>();
  private long fresh;

  Contents(ReadingRepository readings, ContentReader reader, Awaiting awaiting) {
    this.readings = readings;
    this.reader = reader;
    this.awaiting = awaiting;
  }

  /** Takes a file; its bytes are not to be changed afterwards. */
  void add(ContentKey key, byte[] bytes) {
    if (ids.containsKey(key)
        || lookup.files().containsKey(key)
        || batch.putIfAbsent(key, bytes) != null) {
      return;
    }
    batchBytes += bytes.length;
    if (batchBytes >= BATCH_BYTES || batch.size() >= BATCH_FILES) {
      lookUp();
    }
  }

  /** Looks up, reads and writes all that was added; then every key has an id. */
  void finish() {
    lookUp();
    lookUp();
    while (!writing.isEmpty()) {
      written();
    }
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

  /** Sends the batch on its way, and reads the one before it. */
  private void lookUp() {
    Lookup before = lookup;
    lookup =
        batch.isEmpty()
            ? Lookup.NONE
            : new Lookup(batch, readings.known(List.copyOf(batch.keySet()), ConfParser.VERSION));
    batch = new LinkedHashMap<>();
    batchBytes = 0;
    read(before);
  }

  private void read(Lookup looked) {
    Map<ContentKey, Long> known = awaiting.result(looked.known());
    ids.putAll(known);
    List<NewContent> read = new ArrayList<>();
    int weight = 0;
    for (Map.Entry<ContentKey, byte[]> file : looked.files().entrySet()) {
      if (known.containsKey(file.getKey())) {
        continue;
      }
      awaiting.stopIfOver();
      read.add(reader.read(file.getKey(), file.getValue()));
      fresh++;
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
  }

  private void write(List<NewContent> read) {
    if (writing.size() == WRITES_AT_ONCE) {
      written();
    }
    writing.add(readings.save(read, ConfParser.VERSION));
  }

  private void written() {
    ids.putAll(awaiting.result(writing.remove()));
  }
}
