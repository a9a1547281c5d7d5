package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunFile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs and files as the contract shows them. */
public final class Json {
  private Json() {}

  public static JsonObject of(Run run) {
    return new JsonObject()
        .put("id", run.id())
        .put("created_at", run.createdAt().toString())
        .put("type", run.type().wireName())
        .put("label", run.label())
        .put("status", run.status().wireName())
        .put("notes", run.notes())
        .put("source", run.source())
        .put("error_message", run.errorMessage())
        .put("started_at", text(run.startedAt()))
        .put("completed_at", text(run.completedAt()))
        .put("metrics", run.metrics());
  }

  static JsonObject of(RunFile file) {
    return new JsonObject()
        .put("id", file.id())
        .put("run_id", file.runId())
        .put("path", file.path())
        .put("original_name", file.originalName())
        .put("sha256", file.sha256())
        .put("size_bytes", file.sizeBytes())
        .put("stored_object_key", file.storedObjectKey());
  }

  public static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
