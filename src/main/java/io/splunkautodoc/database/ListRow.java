package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;

/**
 * One stanza's row in a list.
 *
 * @param position of the stanza in its content
 * @param columns values by the names of the table's columns; those that are left out are null
 */
public record ListRow(ListTable table, int position, JsonObject columns) {}
