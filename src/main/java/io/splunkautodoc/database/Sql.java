package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs prepared statements; failures are those that callers of this room are to see. */
final class Sql {
  private final Pool pool;

  Sql(Pool pool) {
    this.pool = pool;
  }

  /** One statement in a transaction of its own. */
  Future<RowSet<Row>> run(String statement, @Nullable Object... arguments) {
    return on(pool, statement, arguments).recover(DatabaseFailures::failed);
  }

  /** The row of a statement that gives one or none. */
  <T> Future<Optional<T>> one(Function<Row, T> map, String sql, @Nullable Object... arguments) {
    return run(sql, arguments).map(rows -> rowsOf(rows).stream().findFirst().map(map));
  }

  /** Every row of a statement that bounds their number. */
  <T> Future<List<T>> all(Function<Row, T> map, String sql, @Nullable Object... arguments) {
    return run(sql, arguments).map(rows -> rowsOf(rows).stream().map(map).toList());
  }

  /** Several statements in one transaction, rolled back where the work fails. */
  <T> Future<T> transaction(Function<SqlConnection, Future<T>> work) {
    return pool.withTransaction(work).recover(DatabaseFailures::failed);
  }

  static Future<RowSet<Row>> on(SqlClient client, String sql, @Nullable Object... arguments) {
    return client.preparedQuery(sql).execute(Tuple.from(Arrays.asList(arguments)));
  }

  static List<Row> rowsOf(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
