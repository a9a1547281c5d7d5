package io.splunkautodoc.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database's schema to what this program needs. Several nodes may do so at the same time:
 * one migrates, the others wait. Blocks.
 */
public final class SchemaMigration {
  private SchemaMigration() {}

  /**
   * Migrates to the newest version.
   *
   * @throws DatabaseUnavailableException where the server cannot be reached
   * @throws SchemaException where the schema is newer than this program, was changed by hand, or a
   *     migration failed
   */
  public static void migrate(DatabaseUrl url) {
    migrate(url, MigrationVersion.LATEST);
  }

  static void migrate(DatabaseUrl url, MigrationVersion target) {
    try {
      Flyway flyway =
          Flyway.configure(SchemaMigration.class.getClassLoader())
              .dataSource(url.jdbcUrl(), url.user(), url.password())
              .locations("classpath:db/migration")
              .target(target)
              .load();
      refuseNewer(flyway.info().all());
      flyway.migrate();
    } catch (FlywayException e) {
      throw explained(url, e);
    }
  }

  private static void refuseNewer(MigrationInfo[] migrations) {
    Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(MigrationVersion::compareTo)
        .ifPresent(
            version -> {
              throw new SchemaException(
                  "the database has schema version "
                      + version
                      + ", which this program does not know; start the version that made it, or a"
                      + " newer one");
            });
  }

  private static RuntimeException explained(DatabaseUrl url, FlywayException e) {
    boolean unreachable =
        Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .anyMatch(state -> state != null && DatabaseFailures.mayPass(state));
    if (unreachable) {
      return new DatabaseUnavailableException("the database at " + url + " cannot be reached", e);
    }
    return new SchemaException(
        "the schema at " + url + " cannot be migrated: " + e.getMessage(), e);
  }
}
