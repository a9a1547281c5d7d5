package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunFile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Pages of file rows. */
final class FilePages {
  private FilePages() {}

  /**
   * @param rows one more than {@code perPage} where there is a next page
   */
  static JsonObject of(List<RunFile> rows, int perPage) {
    List<RunFile> shown = rows.subList(0, Math.min(perPage, rows.size()));
    JsonArray files = new JsonArray();
    shown.forEach(file -> files.add(Json.of(file)));
    boolean hasMore = rows.size() > perPage;
    return new JsonObject()
        .put("files", files)
        .put("next_cursor", hasMore ? Cursor.after(shown.get(perPage - 1).id()) : null);
  }
}
