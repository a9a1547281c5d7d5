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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

  /** The same while nothing else is being written, so that at the end little is left. */
  private static final int IDLE_WRITE_BYTES = 1 << 17;

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
  private final Set<ContentKey> added = new HashSet<>();
  private final Map<ContentKey, Long> ids = new HashMap<>();
  private int batchBytes;
  private Lookup lookup = Lookup.NONE;
  private List<NewContent> read = new ArrayList<>();
  private int readBytes;
  private final Deque<Future<Map<ContentKey, Long>>> writing = new ArrayDeque<>();
  private long fresh;

  Contents(ReadingRepository readings, ContentReader reader, Awaiting awaiting) {
    this.readings = readings;
    this.reader = reader;
    this.awaiting = awaiting;
  }

  /** Takes a file; its bytes are not to be changed afterwards. */
  void add(ContentKey key, byte[] bytes) {
    if (!added.add(key)) {
      return;
    }
    batch.put(key, bytes);
    batchBytes += bytes.length;
    if (batchBytes >= BATCH_BYTES || batch.size() >= BATCH_FILES) {
      lookUp();
    }
  }

  /** Looks up, reads and writes all that was added; then every key has an id. */
  void finish() {
    lookUp();
    lookUp();
    write();
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
    added.clear();
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
    for (Map.Entry<ContentKey, byte[]> file : looked.files().entrySet()) {
      if (known.containsKey(file.getKey())) {
        continue;
      }
      awaiting.stopIfOver();
      read.add(reader.read(file.getKey(), file.getValue()));
      fresh++;
      readBytes += file.getValue().length;
      writeIfWorth();
    }
  }

  private void writeIfWorth() {
    while (!writing.isEmpty() && writing.element().isComplete()) {
      written();
    }
    if (readBytes >= (writing.isEmpty() ? IDLE_WRITE_BYTES : WRITE_BYTES)) {
      write();
    }
  }

  private void write() {
    if (read.isEmpty()) {
      return;
    }
    if (writing.size() == WRITES_AT_ONCE) {
      written();
    }
    writing.add(readings.save(read, ConfParser.VERSION));
    read = new ArrayList<>();
    readBytes = 0;
  }

  private void written() {
    ids.putAll(awaiting.result(writing.remove()));
  }
}
