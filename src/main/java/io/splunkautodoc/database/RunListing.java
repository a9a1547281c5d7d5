package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of runs, and how many there are. */
final class RunListing {
  /** Where other filters than status and type are set, counting stops here. */
  static final int COUNT_BOUND = 10_000;

  private static final String COUNTS_BY_STATUS =
      "SELECT status, sum(runs)::bigint AS runs FROM run_counts GROUP BY status";

  private final Sql sql;
  private final int countBound;

  RunListing(Sql sql, int countBound) {
    this.sql = sql;
    this.countBound = countBound;
  }

  private record Total(long runs, boolean isExact) {}

  Future<RunPage> list(RunQuery query) {
    Future<List<Run>> page = page(query);
    Future<Total> total = total(query);
    return Future.all(page, total)
        .map(
            both -> {
              List<Run> found = page.result();
              boolean hasMore = found.size() > query.limit();
              List<Run> runs = hasMore ? found.subList(0, query.limit()) : found;
              return new RunPage(runs, total.result().runs(), total.result().isExact(), hasMore);
            });
  }

  Future<List<StatusCount>> countsByStatus() {
    return sql.run(COUNTS_BY_STATUS)
        .map(
            rows -> {
              Map<String, Long> counts =
                  Sql.rowsOf(rows).stream()
                      .collect(
                          Collectors.toMap(
                              row -> row.getString("status"), row -> row.getLong("runs")));
              return Arrays.stream(RunStatus.values())
                  .map(
                      status -> new StatusCount(status, counts.getOrDefault(status.wireName(), 0L)))
                  .toList();
            });
  }

  private Future<List<Run>> page(RunQuery query) {
    RunFilter filter = RunFilter.of(query);
    if (query.beforeId() != null) {
      filter.and("r.id < ?", query.beforeId());
    }
    List<@Nullable Object> arguments = new ArrayList<>(filter.arguments());
    int oneMoreTellsOfANextPage = query.limit() + 1;
    arguments.add(oneMoreTellsOfANextPage);
    arguments.add(query.offset());
    String statement =
        "SELECT %s FROM ingestion_runs r%s ORDER BY r.id DESC LIMIT $%d OFFSET $%d"
            .formatted(RunRows.COLUMNS, filter.where(), arguments.size() - 1, arguments.size());
    return sql.all(RunRows::run, statement, arguments.toArray());
  }

  private Future<Total> total(RunQuery query) {
    RunFilter filter = RunFilter.of(query);
    if (RunFilter.asksForStatusAndTypeOnly(query)) {
      String counted = "SELECT coalesce(sum(runs), 0)::bigint AS runs FROM run_counts r";
      return count(counted + filter.where(), filter).map(runs -> new Total(runs, true));
    }
    String counted =
        "SELECT count(*) AS runs FROM (SELECT FROM ingestion_runs r%s LIMIT %d) AS bounded"
            .formatted(filter.where(), countBound + 1);
    return count(counted, filter)
        .map(runs -> new Total(Math.min(runs, countBound), runs <= countBound));
  }

  private Future<Long> count(String statement, RunFilter filter) {
    return sql.run(statement, filter.arguments().toArray())
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return row.getLong("runs");
            });
  }
}
