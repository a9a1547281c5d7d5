package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a database with the list of what this program needs. What a database has beyond that
 * list is its owner's business.
 */
public final class SchemaVerifier {
  /** Lines of {@code kind name = definition}. */
  private static final String EXPECTED = "/db/expected-schema.txt";

  /** The catalog in the form of that list. */
  private static final String FOUND =
      """
      WITH tables AS (
        SELECT oid, relname FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      )
      SELECT 'table ' || relname AS item, '' AS definition FROM tables
      UNION ALL
      SELECT 'column ' || relname || '.' || attname,
        format_type(atttypid, atttypmod)
          || CASE WHEN attnotnull THEN ' not null' ELSE '' END
          || CASE WHEN attidentity <> '' THEN ' identity' ELSE '' END
          || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
      FROM pg_attribute JOIN tables ON tables.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attnum > 0 AND NOT attisdropped
      UNION ALL
      SELECT 'constraint ' || conname, relname || ' ' || pg_get_constraintdef(pg_constraint.oid)
      FROM pg_constraint JOIN tables ON tables.oid = conrelid WHERE contype IN ('p', 'f', 'u', 'c')
      UNION ALL
      SELECT 'index ' || indexname,
        tablename || CASE WHEN indexdef LIKE 'CREATE UNIQUE%' THEN ' unique' ELSE '' END
          || substring(indexdef FROM ' USING .*')
      FROM pg_indexes WHERE schemaname = current_schema()
      UNION ALL
      SELECT 'trigger ' || tgname, relname || CASE WHEN tgenabled = 'O' THEN '' ELSE ' disabled' END
      FROM pg_trigger JOIN tables ON tables.oid = tgrelid WHERE NOT tgisinternal
      """;

  private final Sql sql;

  public SchemaVerifier(Pool pool) {
    this.sql = new Sql(pool);
  }

  /** Compares; changes nothing. Fails as the repositories do. */
  public Future<SchemaReport> verify() {
    return found()
        .map(
            found ->
                new SchemaReport(
                    expected().stream()
                        .map(
                            wanted ->
                                new SchemaReport.Line(wanted[0], wanted[1], found.get(wanted[0])))
                        .toList()));
  }

  /** Every item that the database has, by its kind and name. */
  Future<Map<String, String>> found() {
    return sql.run(FOUND)
        .map(
            rows ->
                Sql.rowsOf(rows).stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("item"),
                            row -> row.getString("definition").strip())));
  }

  private static List<String[]> expected() {
    try (InputStream in = SchemaVerifier.class.getResourceAsStream(EXPECTED)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + EXPECTED);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" =", 2))
          .map(parts -> new String[] {parts[0], parts[1].strip()})
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
