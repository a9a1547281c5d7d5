package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run to be recorded as pending, together with the files that its node holds in the spool.
 *
 * @param nodeId the node whose spool has the bytes; only that node carries the run on
 * @param sourceKey names the dropped file this run came from, so that the same file never becomes a
 *     second run; null where the door needs no such guard
 * @param files at least one
 */
public record NewRun(
    UploadType type,
    @Nullable String label,
    @Nullable String notes,
    String source,
    String nodeId,
    @Nullable String sourceKey,
    JsonObject metrics,
    List<PendingFile> files) {

  public NewRun {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a run has at least one file");
    }
  }
}
