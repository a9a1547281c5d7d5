package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inserts entries and problems of a run, as long as its lease is held. */
final class EntrySaving {
  /** Whoever takes the run over waits for this lock, and so sees what was added under it. */
  private static final String HELD =
      """
      SELECT id FROM ingestion_runs
      WHERE id = $1 AND lease_owner = $2 AND status = 'parsing' FOR\040""";

  /** Entries can be added over several connections at once. */
  private static final String HELD_WITH_OTHERS = HELD + "SHARE";

  /** As the run's row is changed under it, which would wait for others that wait for it. */
  private static final String HELD_ALONE = HELD + "NO KEY UPDATE";

  private static final String ENTRIES =
      """
      INSERT INTO archive_entries (run_id, position, file_id, path, original_path, size_bytes,
        sha256, kind, layer, app, user_name, scope, conf, content_id, refusal)
      SELECT $1, e.* FROM unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::bigint[],
        $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
        $14::bigint[], $15::text[]) AS e
      """;

  private static final String PROBLEMS =
      """
      INSERT INTO run_problems (run_id, position, kind, severity, path, detail)
      SELECT $1, p.* FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[]) AS p
      """;

  private final Sql sql;

  EntrySaving(Sql sql) {
    this.sql = sql;
  }

  Future<Boolean> add(ClaimedRun claimed, List<NewEntry> entries, List<RunProblem> problems) {
    return sql.transaction(
        connection -> add(connection, HELD_WITH_OTHERS, claimed, entries, problems));
  }

  /** The last ones, in the transaction that ends the run; answers whether the lease is held. */
  static Future<Boolean> addLast(
      SqlConnection connection,
      ClaimedRun claimed,
      List<NewEntry> entries,
      List<RunProblem> problems) {
    return add(connection, HELD_ALONE, claimed, entries, problems);
  }

  private static Future<Boolean> add(
      SqlConnection connection,
      String held,
      ClaimedRun claimed,
      List<NewEntry> entries,
      List<RunProblem> problems) {
    return Sql.on(connection, held, claimed.id(), claimed.leaseOwner())
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.succeededFuture(false)
                    : addHeld(connection, claimed.id(), entries, problems).map(true));
  }

  private static Future<Void> addHeld(
      SqlConnection connection, int runId, List<NewEntry> entries, List<RunProblem> problems) {
    Future<Void> added =
        entries.isEmpty() ? Future.succeededFuture() : addEntries(connection, runId, entries);
    return problems.isEmpty()
        ? added
        : added.compose(v -> addProblems(connection, runId, problems));
  }

  private static Future<Void> addEntries(
      SqlConnection connection, int runId, List<NewEntry> entries) {
    return Sql.on(
            connection,
            ENTRIES,
            runId,
            entries.stream().map(NewEntry::position).toArray(Integer[]::new),
            entries.stream().map(NewEntry::fileId).toArray(Integer[]::new),
            texts(entries, NewEntry::path),
            texts(entries, NewEntry::originalPath),
            entries.stream().map(NewEntry::sizeBytes).toArray(Long[]::new),
            texts(entries, NewEntry::sha256),
            texts(entries, NewEntry::kind),
            ofPlace(entries, NewEntry.Place::layer),
            ofPlace(entries, NewEntry.Place::app),
            ofPlace(entries, NewEntry.Place::user),
            ofPlace(entries, NewEntry.Place::scope),
            ofPlace(entries, NewEntry.Place::conf),
            entries.stream()
                .map(entry -> entry.place() == null ? null : entry.place().contentId())
                .toArray(Long[]::new),
            texts(entries, NewEntry::refusal))
        .mapEmpty();
  }

  private static Future<Void> addProblems(
      SqlConnection connection, int runId, List<RunProblem> problems) {
    return Sql.on(
            connection,
            PROBLEMS,
            runId,
            problems.stream().map(RunProblem::position).toArray(Integer[]::new),
            PgReadingRepository.texts(problems, RunProblem::kind),
            PgReadingRepository.texts(problems, RunProblem::severity),
            PgReadingRepository.texts(problems, RunProblem::path),
            PgReadingRepository.texts(problems, RunProblem::detail))
        .mapEmpty();
  }

  private static @Nullable String[] texts(
      List<NewEntry> entries, Function<NewEntry, @Nullable String> field) {
    return entries.stream().map(field).map(Texts::storableOrNull).toArray(String[]::new);
  }

  private static @Nullable String[] ofPlace(
      List<NewEntry> entries, Function<NewEntry.Place, @Nullable String> field) {
    return texts(
        entries,
        entry -> {
          NewEntry.Place place = entry.place();
          return place == null ? null : field.apply(place);
        });
  }
}
