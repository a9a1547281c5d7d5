package io.splunkautodoc.database;

import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.ProblemKind;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a run holds, from PostgreSQL. */
public final class PgDeploymentReader implements DeploymentReader {
  private static final String RUN =
      """
      SELECT r.id, r.status, r.error_message, r.parser_version, c.revision,
        coalesce((r.metrics->>'settings')::bigint, 0) AS settings,
        saved.questions, saved.bases
      FROM ingestion_runs r LEFT JOIN client_lists c ON c.run_id = r.id,
        LATERAL (SELECT coalesce(array_agg(question), '{}') AS questions,
            coalesce(array_agg(basis), '{}') AS bases
          FROM saved_answers WHERE run_id = r.id AND outline IS NOT NULL) saved
      WHERE r.id = $1
      """;

  private static final String ENTRIES =
      """
      SELECT @columns, c.size_bytes, c.stanza_count, c.setting_count
      FROM archive_entries e JOIN conf_contents c ON c.id = e.content_id
      WHERE e.run_id = $1 AND e.position > $2 AND e.layer IS NOT NULL AND e.conf IS NOT NULL %s
      ORDER BY e.position LIMIT $3
      """
          .replace("@columns", ConfEntryRows.COLUMNS);

  private static final String ALL_ENTRIES = ENTRIES.formatted("");
  private static final String SOME_ENTRIES = ENTRIES.formatted("AND e.conf = ANY($4::text[])");

  private static final String STANZAS =
      """
      SELECT content_id, name, line, settings::text AS settings FROM stanzas
      WHERE content_id = ANY($1::bigint[]) ORDER BY content_id, position
      """;

  private static final String FOLDERS =
      """
      SELECT folder FROM (
        SELECT DISTINCT (CASE WHEN cardinality(parts) > 4
          THEN array_to_string(parts[1:4], '/') || '/' ELSE path END) COLLATE "C" AS folder
        FROM (SELECT path, string_to_array(path, '/') AS parts
          FROM archive_entries WHERE run_id = $1 AND refusal IS NULL) paths
      ) folders
      WHERE folder > $2 COLLATE "C" ORDER BY folder LIMIT $3
      """;

  private static final String OTHER_PATHS =
      """
      SELECT DISTINCT path COLLATE "C" AS path FROM archive_entries
      WHERE run_id = $1 AND refusal IS NULL AND (conf IS NULL OR content_id IS NULL)
        AND path > $2 COLLATE "C"
      ORDER BY 1 LIMIT $3
      """;

  private static final String PROBLEMS =
      """
      SELECT e.position AS entry, p.position, e.path, p.kind, p.line, p.detail
      FROM archive_entries e JOIN conf_problems p ON p.content_id = e.content_id
      WHERE e.run_id = $1 AND (e.position, p.position) > ($2, $3) AND e.layer IS NOT NULL
        AND p.kind = ANY($5::text[])
      ORDER BY e.position, p.position LIMIT $4
      """;

  private static final String SOURCE =
      """
      SELECT r.type, r.created_at, array_agg(f.original_name ORDER BY f.id) AS names,
        sum(f.size_bytes)::bigint AS bytes, min(f.sha256) AS sha256
      FROM ingestion_runs r JOIN files f ON f.run_id = r.id WHERE r.id = $1 GROUP BY r.id
      """;

  private static final String RUN_PROBLEMS =
      """
      SELECT position, kind, severity, path, detail FROM run_problems
      WHERE run_id = $1 ORDER BY position LIMIT $2
      """;

  private static final Map<String, ProblemKind> KINDS =
      Arrays.stream(ProblemKind.values())
          .collect(Collectors.toUnmodifiableMap(ProblemKind::wireName, Function.identity()));

  private final Sql sql;

  public PgDeploymentReader(Pool pool) {
    this.sql = new Sql(pool);
  }

  @Override
  public Future<Optional<ReadableRun>> run(int runId) {
    return sql.one(PgDeploymentReader::readableRun, RUN, runId);
  }

  @Override
  public Future<List<ConfEntry>> entries(
      int runId, Set<String> confs, int afterPosition, int limit) {
    return confs.isEmpty()
        ? sql.all(PgDeploymentReader::entry, ALL_ENTRIES, runId, afterPosition, limit)
        : sql.all(
            PgDeploymentReader::entry,
            SOME_ENTRIES,
            runId,
            afterPosition,
            limit,
            confs.toArray(String[]::new));
  }

  @Override
  public Future<List<StoredStanza>> stanzas(Collection<Long> contentIds) {
    return sql.all(StoredStanza::of, STANZAS, (Object) contentIds.toArray(Long[]::new));
  }

  @Override
  public Future<List<String>> folders(int runId, String after, int limit) {
    return sql.all(row -> row.getString("folder"), FOLDERS, runId, after, limit);
  }

  @Override
  public Future<List<String>> otherPaths(int runId, String after, int limit) {
    return sql.all(row -> row.getString("path"), OTHER_PATHS, runId, after, limit);
  }

  @Override
  public Future<List<ReadProblem>> problems(
      int runId, int afterEntry, int afterPosition, int limit) {
    return sql.all(
        PgDeploymentReader::problem,
        PROBLEMS,
        runId,
        afterEntry,
        afterPosition,
        limit,
        KINDS.keySet().toArray(String[]::new));
  }

  @Override
  public Future<Optional<RunSource>> source(int runId) {
    return sql.one(PgDeploymentReader::source, SOURCE, runId);
  }

  @Override
  public Future<List<RunProblem>> runProblems(int runId, int limit) {
    return sql.all(PgDeploymentReader::runProblem, RUN_PROBLEMS, runId, limit);
  }

  private static RunSource source(Row row) {
    List<String> names = List.of(row.getArrayOfStrings("names"));
    return new RunSource(
        UploadType.ofWireName(row.getString("type")).orElseThrow(),
        row.getOffsetDateTime("created_at").toInstant(),
        names,
        row.getLong("bytes"),
        names.size() == 1 ? row.getString("sha256") : "");
  }

  private static RunProblem runProblem(Row row) {
    return new RunProblem(
        row.getInteger("position"),
        row.getString("kind"),
        row.getString("severity"),
        row.getString("path"),
        row.getString("detail"));
  }

  private static ReadProblem problem(Row row) {
    Problem problem =
        new Problem(
            Objects.requireNonNull(KINDS.get(row.getString("kind"))),
            row.getInteger("line"),
            row.getString("detail"));
    return new ReadProblem(
        row.getInteger("entry"), row.getInteger("position"), row.getString("path"), problem);
  }

  private static ReadableRun readableRun(Row row) {
    @Nullable UUID revision = row.getUUID("revision");
    return new ReadableRun(
        row.getInteger("id"),
        RunStatus.ofWireName(row.getString("status")).orElseThrow(),
        row.getString("error_message"),
        row.getInteger("parser_version"),
        row.getLong("settings"),
        revision == null ? null : revision.toString(),
        saved(row));
  }

  private static Set<AnswerName> saved(Row row) {
    String[] questions = row.getArrayOfStrings("questions");
    String[] bases = row.getArrayOfStrings("bases");
    return IntStream.range(0, questions.length)
        .mapToObj(i -> new AnswerName(row.getInteger("id"), questions[i], bases[i]))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ConfEntry entry(Row row) {
    int next = ConfEntryRows.NEXT;
    return ConfEntryRows.entry(
        row,
        ConfEntry.estimate(row.getLong(next), row.getInteger(next + 1), row.getInteger(next + 2)));
  }
}
