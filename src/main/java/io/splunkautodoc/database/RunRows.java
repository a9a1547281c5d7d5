package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ingestion_runs} and {@code files} as records. */
final class RunRows {
  /** What {@link #run} reads. */
  static final String COLUMNS =
      "id, created_at, type, label, status, notes, source, error_message, started_at, completed_at,"
          + " metrics";

  /** What {@link #file} reads. */
  static final String FILE_COLUMNS =
      "id, run_id, path, original_name, sha256, size_bytes, stored_object_key";

  private RunRows() {}

  /** The same of one table among several that have such columns. */
  static String columnsOf(String alias) {
    return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
  }

  static Run run(Row row) {
    return new Run(
        row.getInteger("id"),
        row.getOffsetDateTime("created_at").toInstant(),
        type(row.getString("type")),
        row.getString("label"),
        status(row.getString("status")),
        row.getString("notes"),
        row.getString("source"),
        row.getString("error_message"),
        instant(row.getOffsetDateTime("started_at")),
        instant(row.getOffsetDateTime("completed_at")),
        row.getValue("metrics") instanceof JsonObject metrics ? metrics : new JsonObject());
  }

  static RunFile file(Row row) {
    String path = row.getString("path");
    String originalName = row.getString("original_name");
    return new RunFile(
        row.getInteger("id"),
        row.getInteger("run_id"),
        path,
        originalName == null ? path : originalName,
        row.getString("sha256"),
        row.getLong("size_bytes"),
        row.getString("stored_object_key"));
  }

  private static UploadType type(String wireName) {
    return UploadType.ofWireName(wireName)
        .orElseThrow(() -> new IllegalStateException("a run has the unknown type " + wireName));
  }

  private static RunStatus status(String wireName) {
    return RunStatus.ofWireName(wireName)
        .orElseThrow(() -> new IllegalStateException("a run has the unknown status " + wireName));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
