package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Inserts contents in bulk, with their stanzas, problems and list rows, in one transaction. */
final class ContentSaving {
  /** How many characters go to the server in one statement, unless a single row has more. */
  private static final int STATEMENT_CHARACTERS = 1 << 20;

  /**
   * A crash of the server loses what the run that brings it brings again: it is complete only with
   * a commit that waits, and with which all before it are kept. The memory is for putting words
   * into their index in large pieces.
   */
  private static final String SET_UP =
      "SELECT set_config('synchronous_commit', 'off', true), set_config('work_mem', '64MB', true)";

  /** In the order of their keys, so that two who save the same contents never deadlock. */
  private static final String CONTENTS =
      """
      INSERT INTO conf_contents (sha256, conf, parser_version, size_bytes, encoding, stanza_count,
        setting_count, problem_count, secret_count)
      SELECT sha256, conf, $9, size_bytes, encoding, stanza_count, setting_count, problem_count,
        secret_count
      FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::int[], $6::int[], $7::int[],
          $8::int[])
        AS c (sha256, conf, size_bytes, encoding, stanza_count, setting_count, problem_count,
          secret_count)
      ORDER BY sha256, conf
      ON CONFLICT (sha256, conf, parser_version) DO NOTHING
      RETURNING id, sha256, conf
      """;

  private static final String STANZAS =
      """
      INSERT INTO stanzas (content_id, position, name, line, settings, words)
      SELECT content_id, position, name, line, settings::jsonb,
        array_to_tsvector(string_to_array(words, ' '))
      FROM unnest($1::bigint[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[])
        AS s (content_id, position, name, line, settings, words)
      """;

  private static final String PROBLEMS =
      """
      INSERT INTO conf_problems (content_id, position, kind, severity, line, detail)
      SELECT * FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[])
      """;

  private static final String LIST_ROWS =
      "INSERT INTO %1$s SELECT * FROM json_populate_recordset(NULL::%1$s, $1)";

  private final Sql sql;

  ContentSaving(Sql sql) {
    this.sql = sql;
  }

  private record Placed<T>(long contentId, int position, T row) {}

  /** Saves those that are not there; answers the ids of what it saved. */
  Future<Map<ContentKey, Long>> save(List<NewContent> contents, int parserVersion) {
    return sql.transaction(
        connection ->
            Sql.on(connection, SET_UP)
                .compose(v -> insertContents(connection, contents, parserVersion))
                .compose(
                    ids -> {
                      List<NewContent> mine =
                          contents.stream().filter(c -> ids.containsKey(c.key())).toList();
                      return insertRows(connection, mine, ids).map(ids);
                    }));
  }

  private static Future<Map<ContentKey, Long>> insertContents(
      SqlConnection connection, List<NewContent> contents, int parserVersion) {
    return Sql.on(
            connection,
            CONTENTS,
            PgReadingRepository.texts(contents, c -> c.key().sha256()),
            PgReadingRepository.texts(contents, c -> c.key().conf()),
            contents.stream().map(NewContent::sizeBytes).toArray(Long[]::new),
            PgReadingRepository.texts(contents, NewContent::encoding),
            numbers(contents, c -> c.stanzas().size()),
            numbers(contents, NewContent::settingCount),
            numbers(contents, c -> c.problems().size()),
            numbers(contents, NewContent::secretCount),
            parserVersion)
        .map(rows -> PgReadingRepository.idsByKey(Sql.rowsOf(rows)));
  }

  private static Future<Void> insertRows(
      SqlConnection connection, List<NewContent> contents, Map<ContentKey, Long> ids) {
    Future<Void> done = Future.succeededFuture();
    for (List<Placed<NewStanza>> part :
        parts(placed(contents, ids, NewContent::stanzas), s -> s.row().weight())) {
      done = done.compose(v -> insertStanzas(connection, part));
    }
    for (List<Placed<NewProblem>> part :
        parts(placed(contents, ids, NewContent::problems), p -> 100 + p.row().detail().length())) {
      done = done.compose(v -> insertProblems(connection, part));
    }
    for (Map.Entry<ListTable, List<Placed<ListRow>>> list : listRows(contents, ids).entrySet()) {
      String statement = LIST_ROWS.formatted(list.getKey().tableName());
      // Rows of lists repeat a part of what the stanzas have.
      for (List<Placed<ListRow>> part :
          parts(list.getValue(), row -> row.row().columns().size() * 50)) {
        done = done.compose(v -> Sql.on(connection, statement, columns(part)).<Void>mapEmpty());
      }
    }
    return done;
  }

  private static JsonArray columns(List<Placed<ListRow>> part) {
    JsonArray rows = new JsonArray();
    for (Placed<ListRow> row : part) {
      // Its values are only read, so they need no copies.
      Map<String, Object> columns = new LinkedHashMap<>(row.row().columns().getMap());
      columns.put("content_id", row.contentId());
      columns.put("position", row.position());
      rows.add(columns);
    }
    return rows;
  }

  private static Future<Void> insertStanzas(
      SqlConnection connection, List<Placed<NewStanza>> part) {
    return Sql.on(
            connection,
            STANZAS,
            part.stream().map(Placed::contentId).toArray(Long[]::new),
            numbers(part, Placed::position),
            PgReadingRepository.texts(part, s -> s.row().name()),
            numbers(part, s -> s.row().line()),
            PgReadingRepository.texts(part, s -> s.row().settings()),
            PgReadingRepository.texts(part, s -> s.row().words()))
        .mapEmpty();
  }

  private static Future<Void> insertProblems(
      SqlConnection connection, List<Placed<NewProblem>> part) {
    return Sql.on(
            connection,
            PROBLEMS,
            part.stream().map(Placed::contentId).toArray(Long[]::new),
            numbers(part, Placed::position),
            PgReadingRepository.texts(part, p -> p.row().kind()),
            PgReadingRepository.texts(part, p -> p.row().severity()),
            numbers(part, p -> p.row().line()),
            PgReadingRepository.texts(part, p -> p.row().detail()))
        .mapEmpty();
  }

  private static Map<ListTable, List<Placed<ListRow>>> listRows(
      List<NewContent> contents, Map<ContentKey, Long> ids) {
    Map<ListTable, List<Placed<ListRow>>> lists = new EnumMap<>(ListTable.class);
    for (NewContent content : contents) {
      long id = Objects.requireNonNull(ids.get(content.key()));
      for (ListRow row : content.rows()) {
        lists
            .computeIfAbsent(row.table(), table -> new ArrayList<>())
            .add(new Placed<>(id, row.position(), row));
      }
    }
    return lists;
  }

  private static <T> List<Placed<T>> placed(
      List<NewContent> contents, Map<ContentKey, Long> ids, Function<NewContent, List<T>> rowsOf) {
    List<Placed<T>> placed = new ArrayList<>();
    for (NewContent content : contents) {
      long id = Objects.requireNonNull(ids.get(content.key()));
      int position = 0;
      for (T row : rowsOf.apply(content)) {
        placed.add(new Placed<>(id, position++, row));
      }
    }
    return placed;
  }

  /** Cuts a list so that each part weighs about what one statement may. */
  private static <T> List<List<T>> parts(List<T> all, Function<T, Integer> weight) {
    List<List<T>> parts = new ArrayList<>();
    int begin = 0;
    int weighed = 0;
    for (int i = 0; i < all.size(); i++) {
      int next = weight.apply(all.get(i));
      if (i > begin && weighed + next > STATEMENT_CHARACTERS) {
        parts.add(all.subList(begin, i));
        begin = i;
        weighed = 0;
      }
      weighed += next;
    }
    if (begin < all.size()) {
      parts.add(all.subList(begin, all.size()));
    }
    return parts;
  }

  private static <T> Integer[] numbers(List<T> things, Function<T, Integer> field) {
    return things.stream().map(field).toArray(Integer[]::new);
  }
}
