package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;

/**
 * How far the reading of a run is.
 *
 * @param entries of archives that were read so far
 * @param bytes of the stored files that were read so far
 * @param totalBytes of the stored files
 */
public record Progress(long entries, long bytes, long totalBytes) {
  JsonObject toJson() {
    return new JsonObject()
        .put("entries", entries)
        .put("bytes", bytes)
        .put("total_bytes", totalBytes);
  }

  static Progress of(JsonObject json) {
    return new Progress(
        json.getLong("entries", 0L), json.getLong("bytes", 0L), json.getLong("total_bytes", 0L));
  }
}
