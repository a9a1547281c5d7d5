package io.splunkautodoc.database;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL 15, the oldest that is supported, in a container that ends with this JVM. */
final class ContainerDatabase {
  private static final String IMAGE = "postgres:15";

  private ContainerDatabase() {}

  /** One migrated database for all classes of this JVM; they run one after the other. */
  static TestDatabase shared() {
    return Shared.DATABASE;
  }

  private static final class Shared {
    static final TestDatabase DATABASE = start();

    private static TestDatabase start() {
      PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
      container.start();
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
      TestDatabase database =
          TestDatabase.emptyOn(
              "postgresql://%s:%s@%s:%d/%s"
                  .formatted(
                      container.getUsername(),
                      container.getPassword(),
                      container.getHost(),
                      container.getFirstMappedPort(),
                      container.getDatabaseName()));
      SchemaMigration.migrate(database.parsedUrl());
      return database;
    }
  }
}
