package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a prepared statement, by a cursor in a transaction. */
final class CursorRows<T> implements Rows<T> {
  private static final int PAGE = 5_000;

  private final Future<SqlConnection> connection;
  private final Future<Cursor> cursor;
  private final Function<Row, T> map;
  private boolean isBegun;

  CursorRows(Pool pool, Function<Row, T> map, String sql, @Nullable Object... arguments) {
    this.map = map;
    this.connection = pool.getConnection();
    this.cursor =
        connection.compose(
            open ->
                open.begin()
                    .compose(begun -> open.prepare(sql))
                    .map(prepared -> prepared.cursor(Tuple.wrap(arguments))));
  }

  @Override
  public Future<List<T>> next() {
    boolean first = !isBegun;
    isBegun = true;
    return cursor
        .compose(
            open ->
                first || open.hasMore()
                    ? open.read(PAGE).map(rows -> Sql.rowsOf(rows).stream().map(map).toList())
                    : Future.succeededFuture(List.<T>of()))
        .recover(DatabaseFailures::failed);
  }

  /** Ends the transaction by closing its connection's part in it. */
  @Override
  public Future<Void> close() {
    return connection
        .compose(
            open ->
                open.transaction() == null
                    ? open.close()
                    : open.transaction().rollback().eventually(open::close))
        .otherwiseEmpty();
  }
}
