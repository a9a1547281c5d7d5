package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;

/**
 * One row of a list.
 *
 * @param columns as the contract names them, in the order in which they are shown
 */
public record ListedRow(RowPosition position, JsonObject columns) {}
