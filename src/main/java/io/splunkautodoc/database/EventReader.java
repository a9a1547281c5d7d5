package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code run_events} onwards without skipping one. Not thread-safe, one call at a time. */
final class EventReader {
  /** Events read at once; what a reader holds in memory. */
  static final int BATCH = 500;

  /** How long a transaction may take between getting its ids and being seen. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String COLUMNS = "id, run_id, kind, at, data";

  /** Before the events that may still have company on its way. */
  private static final String BEGINNING =
      """
      SELECT coalesce(
        (SELECT id FROM run_events WHERE at < clock_timestamp() - interval '%d seconds'
         ORDER BY id DESC LIMIT 1),
        (SELECT min(id) - 1 FROM run_events),
        0) AS id
      """
          .formatted(PATIENCE.toSeconds());

  /**
   * Each gap is looked up by itself: joined and sorted, all events there are would be gone through.
   */
  static final String NEXT =
      """
      (SELECT %1$s FROM run_events WHERE id > $1 ORDER BY id LIMIT %2$d)
      UNION ALL
      (SELECT %1$s FROM unnest($2::bigint[], $3::bigint[]) AS gap (first, last)
         CROSS JOIN LATERAL (
           SELECT * FROM run_events WHERE id BETWEEN first AND last ORDER BY id LIMIT %2$d) late
       ORDER BY id LIMIT %2$d)
      ORDER BY id
      """
          .formatted(COLUMNS, BATCH);

  private static final String AFTER =
      "SELECT " + COLUMNS + " FROM run_events WHERE id > $1 ORDER BY id LIMIT $2";

  private static final String AFTER_OF_RUN =
      "SELECT " + COLUMNS + " FROM run_events WHERE id > $1 AND run_id = $3 ORDER BY id LIMIT $2";

  private final Sql sql;
  private final Clock clock;
  private EventGaps gaps = new EventGaps(0, PATIENCE);

  EventReader(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long watermark() {
    return gaps.watermark();
  }

  /** Skips what happened before now, but for the last seconds. */
  Future<Void> begin() {
    return sql.run(BEGINNING)
        .map(
            rows -> {
              gaps = new EventGaps(rows.iterator().next().getLong("id"), PATIENCE);
              return null;
            });
  }

  /** The events that were not read before, in order. */
  Future<List<RunEvent>> next() {
    Instant asked = clock.instant();
    List<EventGaps.Gap> open = gaps.open();
    Long[] firsts = open.stream().map(EventGaps.Gap::first).toArray(Long[]::new);
    Long[] lasts = open.stream().map(EventGaps.Gap::last).toArray(Long[]::new);
    return sql.all(EventReader::event, NEXT, gaps.highest(), firsts, lasts)
        .map(
            events -> {
              List<RunEvent> fresh =
                  events.stream().filter(event -> gaps.read(event.id(), asked)).toList();
              gaps.expire(asked);
              return fresh;
            });
  }

  /** Events after an id, whether read before or not. */
  Future<List<RunEvent>> after(long eventId, @Nullable Integer runId, int limit) {
    return runId == null
        ? sql.all(EventReader::event, AFTER, eventId, limit)
        : sql.all(EventReader::event, AFTER_OF_RUN, eventId, limit, runId);
  }

  private static RunEvent event(Row row) {
    return new RunEvent(
        row.getLong("id"),
        row.getInteger("run_id"),
        row.getString("kind"),
        row.getOffsetDateTime("at").toInstant(),
        row.get(JsonObject.class, "data"));
  }
}
