package io.splunkautodoc.database;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored files: of a run, and of a content. */
final class FileListing {
  private static final String SELECT = "SELECT " + RunRows.FILE_COLUMNS + " FROM files";
  private static final String OF_RUN =
      SELECT + " WHERE run_id = $1 AND id > $2 ORDER BY id LIMIT $3";
  private static final String ONE = SELECT + " WHERE run_id = $1 AND id = $2";
  private static final String OF_CONTENT =
      SELECT + " WHERE sha256 = $1 AND id < $2::bigint ORDER BY id DESC LIMIT $3";

  private final Sql sql;

  FileListing(Sql sql) {
    this.sql = sql;
  }

  Future<List<RunFile>> ofRun(int runId, @Nullable Integer afterFileId, int limit) {
    int after = afterFileId == null ? 0 : afterFileId;
    return sql.all(RunRows::file, OF_RUN, runId, after, limit);
  }

  Future<Optional<RunFile>> one(int runId, int fileId) {
    return sql.one(RunRows::file, ONE, runId, fileId);
  }

  Future<List<RunFile>> ofContent(String sha256, @Nullable Integer beforeFileId, int limit) {
    long before = beforeFileId == null ? Long.MAX_VALUE : beforeFileId;
    return sql.all(RunRows::file, OF_CONTENT, sha256, before, limit);
  }
}
