package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of what was found in a run, in the order of the archive and of the files in it. */
final class RowListing {
  private static final String PLACE = "e.app, e.user_name AS \"user\", e.layer, e.scope, e.conf";

  private static final String STANZAS =
      """
      SELECT e.position AS entry_position, t.position AS row_position, e.path, t.line, t.name,
        %s, %s
      FROM archive_entries e JOIN %s t ON t.content_id = e.content_id%s
      ORDER BY e.position, t.position LIMIT %s
      """;

  /**
   * Rows are left for the next page where those before them take so many bytes as the server keeps
   * them. As the values that the client makes of them, they may take a hundred times as much.
   */
  static final int MOST_BYTES = 1 << 20;

  private static final String WEIGHED = ", pg_column_size(t.settings) AS weight";

  private static final String BOUNDED =
      """
      SELECT * FROM (
        SELECT page.*, count(*) OVER () AS found,
          sum(weight) OVER (ORDER BY entry_position, row_position) - weight AS weight_before
        FROM (%s) page) weighed
      WHERE weight_before < %d ORDER BY entry_position, row_position
      """;

  /** Columns that are not of the row itself; they come last. */
  private static final Set<String> OF_PAGE = Set.of("weight", "found", "weight_before");

  private static final String ENTRIES =
      """
      SELECT e.position AS entry_position, 0 AS row_position, %s
      FROM archive_entries e%s
      ORDER BY e.position LIMIT %s
      """;

  private static final String FILE_PROBLEMS =
      """
      SELECT e.position AS entry_position, p.position AS row_position, e.path, p.line, p.kind,
        p.severity, p.detail, %s
      FROM archive_entries e JOIN conf_problems p ON p.content_id = e.content_id%s
      ORDER BY e.position, p.position LIMIT %s
      """;

  private static final String ARCHIVE_PROBLEMS =
      """
      SELECT -1 AS entry_position, p.position AS row_position, nullif(p.path, '') AS path,
        NULL::int AS line, p.kind, p.severity, p.detail
      FROM run_problems p%s
      ORDER BY p.position LIMIT %s
      """;

  private final Sql sql;

  RowListing(Sql sql) {
    this.sql = sql;
  }

  Future<RowPage> list(RowQuery query) {
    return switch (query.list()) {
      case ENTRIES -> entries(query).map(rows -> page(rows, query.limit()));
      case PROBLEMS -> problems(query).map(rows -> page(rows, query.limit()));
      case STANZAS -> wholeStanzas(query);
      default -> stanzas(query).map(rows -> page(rows, query.limit()));
    };
  }

  /**
   * Cuts off what only tells that there is more.
   *
   * @param rows one more than the limit, where there are so many
   */
  private static RowPage page(List<ListedRow> rows, int limit) {
    boolean hasMore = rows.size() > limit;
    return new RowPage(hasMore ? rows.subList(0, limit) : rows, hasMore);
  }

  /** With all their settings, which may be very many. */
  private Future<RowPage> wholeStanzas(RowQuery query) {
    Conditions where = ofRun(query, "t.position");
    String limit = where.argument(query.limit() + 1);
    RowList list = query.list();
    String page =
        STANZAS.formatted(PLACE, list.columns() + WEIGHED, list.table(), where.where(), limit);
    return sql.run(BOUNDED.formatted(page, MOST_BYTES), where.arguments().toArray())
        .map(
            found -> {
              List<Row> rows = Sql.rowsOf(found);
              boolean isCut = !rows.isEmpty() && rows.get(0).getLong("found") > rows.size();
              RowPage first = page(rows.stream().map(RowListing::row).toList(), query.limit());
              return new RowPage(first.rows(), first.hasMore() || isCut);
            });
  }

  private Future<List<ListedRow>> stanzas(RowQuery query) {
    Conditions where = ofRun(query, "t.position");
    String limit = where.argument(query.limit() + 1);
    RowList list = query.list();
    return all(STANZAS.formatted(PLACE, list.columns(), list.table(), where.where(), limit), where);
  }

  private Future<List<ListedRow>> entries(RowQuery query) {
    Conditions where = new Conditions().and("e.run_id = ?", query.runId());
    RowPosition after = query.after();
    if (after != null) {
      where.and("e.position > ?", after.entry());
    }
    query.list().narrow(where, query.filters());
    String limit = where.argument(query.limit() + 1);
    return all(ENTRIES.formatted(query.list().columns(), where.where(), limit), where);
  }

  private Future<List<ListedRow>> problems(RowQuery query) {
    return ofArchives(query)
        .compose(
            first -> {
              int missing = query.limit() + 1 - first.size();
              if (missing == 0) {
                return Future.succeededFuture(first);
              }
              Conditions where = ofRun(query, "p.position");
              String limit = where.argument(missing);
              return all(FILE_PROBLEMS.formatted(PLACE, where.where(), limit), where)
                  .map(more -> joined(first, more));
            });
  }

  /** An archive's problem lies in no app and no file that Splunk reads. */
  private Future<List<ListedRow>> ofArchives(RowQuery query) {
    RowPosition after = query.after();
    boolean isPast = after != null && after.entry() >= 0;
    boolean asksForPlace =
        query.filters().keySet().stream().anyMatch(RowFilters.ofPlace()::containsKey);
    if (isPast || asksForPlace) {
      return Future.succeededFuture(List.of());
    }
    Conditions where = new Conditions().and("p.run_id = ?", query.runId());
    if (after != null) {
      where.and("p.position > ?", after.row());
    }
    query.list().narrow(where, query.filters());
    return all(ARCHIVE_PROBLEMS.formatted(where.where(), where.argument(query.limit() + 1)), where);
  }

  private static Conditions ofRun(RowQuery query, String rowPosition) {
    Conditions where = new Conditions().and("e.run_id = ?", query.runId());
    RowPosition after = query.after();
    if (after != null) {
      String entry = where.argument(after.entry());
      // The first says no more than the second, but lets the index begin there.
      where.and("e.position >= " + entry);
      where.and(
          "(e.position, "
              + rowPosition
              + ") > ("
              + entry
              + ", "
              + where.argument(after.row())
              + ")");
    }
    query.list().narrow(where, query.filters());
    return where;
  }

  private Future<List<ListedRow>> all(String statement, Conditions where) {
    return sql.all(RowListing::row, statement, where.arguments().toArray());
  }

  private static ListedRow row(Row row) {
    JsonObject columns = new JsonObject();
    for (int i = 2; i < row.size() && !OF_PAGE.contains(row.getColumnName(i)); i++) {
      columns.put(row.getColumnName(i), json(row.getValue(i)));
    }
    return new ListedRow(new RowPosition(row.getInteger(0), row.getInteger(1)), columns);
  }

  private static @Nullable Object json(@Nullable Object value) {
    return value instanceof Object[] array ? new JsonArray(Arrays.asList(array)) : value;
  }

  private static List<ListedRow> joined(List<ListedRow> first, List<ListedRow> more) {
    List<ListedRow> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
