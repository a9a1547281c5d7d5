package io.splunkautodoc.database;

import io.vertx.sqlclient.Row;

/**
 * A stanza as it is kept.
 *
 * @param line of its header, from 1
 * @param settings a JSON array of objects with {@code key}, {@code value}, {@code line} and, where
 *     it differs, {@code last_line}
 */
public record StoredStanza(long contentId, String name, int line, String settings) {
  /** A row of these columns, by their numbers, as names are searched for in each of very many. */
  static StoredStanza of(Row row) {
    return new StoredStanza(row.getLong(0), row.getString(1), row.getInteger(2), row.getString(3));
  }
}
