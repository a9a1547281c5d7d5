package io.splunkautodoc.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a query as SQL over {@code ingestion_runs r}. Not thread-safe. */
final class RunFilter {
  private static final String CONTAINS_TEXT =
      """
      (r.label ILIKE ? OR r.notes ILIKE ?
       OR EXISTS (SELECT FROM files f
                  WHERE f.run_id = r.id AND (f.path ILIKE ? OR f.original_name ILIKE ?))
       OR EXISTS (SELECT FROM pending_files f
                  WHERE f.run_id = r.id AND (f.path ILIKE ? OR f.original_name ILIKE ?)))
      """;

  private final Conditions conditions = new Conditions();

  private RunFilter() {}

  static RunFilter of(RunQuery query) {
    RunFilter filter = new RunFilter();
    if (query.status() != null) {
      filter.and("r.status = ?", query.status().wireName());
    }
    if (query.type() != null) {
      filter.and("r.type = ?", query.type().wireName());
    }
    if (query.createdAfter() != null) {
      filter.and("r.created_at >= ?", time(query.createdAfter()));
    }
    if (query.createdBefore() != null) {
      filter.and("r.created_at < ?", time(query.createdBefore()));
    }
    if (query.text() != null) {
      filter.and(CONTAINS_TEXT, Texts.containing(query.text()));
    }
    return filter;
  }

  /** Whether {@code run_counts} knows the total. */
  static boolean asksForStatusAndTypeOnly(RunQuery query) {
    return query.text() == null && query.createdAfter() == null && query.createdBefore() == null;
  }

  /** Adds a condition; every question mark in it stands for the one argument. */
  void and(String condition, Object argument) {
    conditions.and(condition, argument);
  }

  /** Begins with a space; empty where there is no condition. */
  String where() {
    return conditions.where();
  }

  List<@Nullable Object> arguments() {
    return conditions.arguments();
  }

  private static Object time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
