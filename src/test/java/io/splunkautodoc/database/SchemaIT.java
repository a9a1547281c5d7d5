package io.splunkautodoc.database;

import static io.splunkautodoc.database.RunRepositoryContract.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaIT {
  private static final String COLUMNS =
      """
      SELECT column_name, data_type, character_maximum_length, is_nullable, is_identity
      FROM information_schema.columns WHERE table_name = '%s' ORDER BY ordinal_position
      """;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private static TestDatabase version1() {
    TestDatabase database = TestDatabase.empty();
    SchemaMigration.migrate(database.parsedUrl(), MigrationVersion.fromVersion("1"));
    return database;
  }

  @Test
  void version_1_has_exactly_the_tables_and_columns_of_the_contract() {
    Psql psql = version1().psql();
    assertThat(
            psql.rows(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"))
        .containsExactly("files", "flyway_schema_history", "ingestion_runs");
    assertThat(psql.rows(COLUMNS.formatted("ingestion_runs")))
        .containsExactly(
            "id|integer|null|NO|YES",
            "created_at|timestamp with time zone|null|NO|NO",
            "type|character varying|50|NO|NO",
            "label|character varying|255|YES|NO",
            "status|character varying|50|NO|NO",
            "notes|text|null|YES|NO");
    assertThat(psql.rows(COLUMNS.formatted("files")))
        .containsExactly(
            "id|integer|null|NO|YES",
            "run_id|integer|null|NO|NO",
            "path|character varying|1024|NO|NO",
            "sha256|character varying|64|NO|NO",
            "size_bytes|bigint|null|NO|NO",
            "stored_object_key|character varying|512|NO|NO");
  }

  @Test
  void version_1_has_exactly_the_indexes_of_the_contract() {
    Psql psql = version1().psql();
    assertThat(psql.rows("SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"))
        .containsExactly(
            "files_pkey",
            "flyway_schema_history_pk",
            // Flyway's second one, which lists of our indexes leave out.
            "flyway_schema_history_s_idx",
            "ingestion_runs_pkey",
            "ix_files_run_id",
            "ix_files_sha256",
            "ix_ingestion_runs_created_at",
            "ix_ingestion_runs_status");
    assertThat(
            psql.rows(
                "SELECT indexdef FROM pg_indexes WHERE indexname LIKE 'ix%' ORDER BY indexname"))
        .extracting(definition -> definition.replaceFirst(".* ON public.", ""))
        .containsExactly(
            "files USING btree (run_id)",
            "files USING btree (sha256)",
            "ingestion_runs USING btree (created_at)",
            "ingestion_runs USING btree (status)");
  }

  @Test
  void version_1_deletes_the_files_of_a_deleted_run() {
    deletesFilesWithTheirRun(version1().psql());
  }

  @Test
  void the_newest_version_deletes_the_files_of_a_deleted_run() {
    deletesFilesWithTheirRun(TestDatabase.migrated().psql());
  }

  private static void deletesFilesWithTheirRun(Psql psql) {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES (now(), 'ds_etc', 'stored')");
    psql.run(
        "INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key) VALUES (1, 'p', 's', 1, 'k'), (1, 'q', 's', 1, 'k')");
    assertThat(psql.value("SELECT count(*) FROM files")).isEqualTo("2");
    psql.run("DELETE FROM ingestion_runs WHERE id = 1");
    assertThat(psql.value("SELECT count(*) FROM files")).isEqualTo("0");
  }

  @Test
  void runs_from_before_version_2_are_counted_and_get_the_defaults() {
    TestDatabase database = version1();
    database
        .psql()
        .run(
            "INSERT INTO ingestion_runs (created_at, type, status) SELECT now(), 'ds_etc', 'stored' FROM generate_series(1, 3)");
    SchemaMigration.migrate(database.parsedUrl());
    RunRepository runs =
        new PgRunRepository(database.pool(vertx), database.recordingPool(vertx), () -> {});
    assertThat(await(runs.countsByStatus())).contains(new StatusCount(RunStatus.STORED, 3));
    assertThat(await(runs.find(1))).get().extracting(Run::source).isEqualTo("http");
  }

  @Test
  void migrating_again_changes_nothing() {
    TestDatabase database = TestDatabase.migrated();
    SchemaMigration.migrate(database.parsedUrl());
    assertThat(report(database).ok()).isTrue();
  }

  @Test
  void a_newer_schema_is_refused() {
    TestDatabase database = TestDatabase.migrated();
    database
        .psql()
        .run(
            "INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'x', now(), 1, true");
    assertThatThrownBy(() -> SchemaMigration.migrate(database.parsedUrl()))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("schema version 99");
  }

  @Test
  void a_server_that_cannot_be_reached_is_told_without_the_password() {
    DatabaseUrl nowhere = DatabaseUrl.parse("postgresql://user:secret@127.0.0.1:1/db");
    assertThatThrownBy(() -> SchemaMigration.migrate(nowhere))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageNotContaining("secret")
        .hasMessageContaining("127.0.0.1:1");
    RunRepository runs =
        new PgRunRepository(
            Databases.pool(vertx, nowhere), Databases.recordingPool(vertx, nowhere), () -> {});
    assertThatThrownBy(() -> await(runs.find(1)))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> await(runs.check())).isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void verifying_finds_everything_in_a_fresh_database() {
    SchemaReport report = report(TestDatabase.migrated());
    assertThat(report.lines()).filteredOn(line -> !line.ok()).isEmpty();
    assertThat(report.lines())
        .extracting(SchemaReport.Line::item)
        .contains(
            "table files",
            "column ingestion_runs.type",
            "index ix_files_sha256",
            "constraint files_run_id_fkey");
  }

  @Test
  void the_list_of_what_is_needed_leaves_nothing_out() {
    TestDatabase database = TestDatabase.migrated();
    SchemaVerifier verifier = new SchemaVerifier(database.pool(vertx));
    assertThat(await(verifier.verify()).lines())
        .extracting(SchemaReport.Line::item)
        .containsAll(
            await(verifier.found()).keySet().stream()
                .filter(item -> !item.contains("flyway"))
                .toList());
  }

  @Test
  void verifying_tells_what_was_tampered_with() {
    TestDatabase database = TestDatabase.migrated();
    database.psql().run("ALTER TABLE files ALTER path TYPE varchar(99), DROP COLUMN original_name");
    database.psql().run("DROP INDEX ix_files_sha256");
    database
        .psql()
        .run(
            "ALTER TABLE ingestion_runs DISABLE TRIGGER ingestion_runs_inserted, ADD COLUMN theirs text");
    SchemaReport report = report(database);
    assertThat(report.ok()).isFalse();
    assertThat(report.lines())
        .filteredOn(line -> !line.ok())
        .extracting(SchemaReport.Line::item, SchemaReport.Line::difference)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "column files.path",
                "is 'character varying(99) not null', should be 'character varying(1024) not null'"),
            org.assertj.core.groups.Tuple.tuple("column files.original_name", "missing"),
            org.assertj.core.groups.Tuple.tuple("index ix_files_sha256", "missing"),
            org.assertj.core.groups.Tuple.tuple(
                "trigger ingestion_runs_inserted",
                "is 'ingestion_runs disabled', should be 'ingestion_runs'"));
  }

  @Test
  void verifying_an_empty_database_finds_everything_missing() {
    assertThat(report(TestDatabase.empty()).lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.difference()).isEqualTo("missing"));
  }

  private SchemaReport report(TestDatabase database) {
    return await(new SchemaVerifier(database.pool(vertx)).verify());
  }
}
