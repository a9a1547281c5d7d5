package io.splunkautodoc.database;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Configuration files in rows that begin with {@link #COLUMNS}, by the columns' numbers, as names
 * are searched for in each of very many rows.
 */
final class ConfEntryRows {
  static final String COLUMNS =
      "e.position, e.path, e.layer, e.app, e.user_name, e.scope, e.conf, e.content_id";

  /** How many columns these are. */
  static final int NEXT = 8;

  private static final Map<String, Layer> LAYERS =
      Arrays.stream(Layer.values())
          .collect(Collectors.toUnmodifiableMap(Layer::wireName, Function.identity()));

  private ConfEntryRows() {}

  /** Whether a row of any file is one of configuration. */
  static boolean isConf(Row row) {
    return row.getValue(2) != null && row.getValue(7) != null;
  }

  static ConfEntry entry(Row row, long memoryBytes) {
    ConfPlace place =
        new ConfPlace(
            row.getString(1),
            Objects.requireNonNull(LAYERS.get(row.getString(2))),
            Objects.requireNonNullElse(row.getString(3), ""),
            row.getString(4),
            Scope.DEFAULT.wireName().equals(row.getString(5)) ? Scope.DEFAULT : Scope.LOCAL,
            row.getString(6));
    return new ConfEntry(row.getInteger(0), place, row.getLong(7), memoryBytes);
  }
}
