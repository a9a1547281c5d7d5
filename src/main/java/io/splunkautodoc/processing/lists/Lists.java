package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.database.ListRow;
import io.splunkautodoc.database.ListTable;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows that a file's stanzas have in the list of its name. */
public final class Lists {
  private Lists() {}

  /**
   * Makes them; none where the file belongs to no list.
   *
   * @param conf the file's name without {@code .conf}
   * @param stanzas without secrets
   */
  public static List<ListRow> of(String conf, List<Stanza> stanzas) {
    Optional<ListTable> table = ListTable.ofConf(conf);
    if (table.isEmpty()) {
      return List.of();
    }
    Function<Values, JsonObject> columns = columnsOf(table.get());
    List<ListRow> rows = new ArrayList<>(stanzas.size());
    for (int position = 0; position < stanzas.size(); position++) {
      Stanza stanza = stanzas.get(position);
      JsonObject row =
          columns.apply(new Values(stanza)).put("name", stanza.name()).put("line", stanza.line());
      rows.add(new ListRow(table.get(), position, row));
    }
    return rows;
  }

  private static Function<Values, JsonObject> columnsOf(ListTable table) {
    return switch (table) {
      case INPUTS -> Inputs::columns;
      case PROPS -> Props::columns;
      case TRANSFORMS -> Transforms::columns;
      case INDEXES -> Indexes::columns;
      case OUTPUTS -> Outputs::columns;
      case SERVERCLASSES -> ServerClasses::columns;
    };
  }
}
