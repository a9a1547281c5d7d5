package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.EmbeddedDatabase;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.Databases;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.EventSignal;
import io.splunkautodoc.database.IdempotencyKeys;
import io.splunkautodoc.database.Nodes;
import io.splunkautodoc.database.ObjectSweep;
import io.splunkautodoc.database.PgClientLists;
import io.splunkautodoc.database.PgDeploymentReader;
import io.splunkautodoc.database.PgDifferenceReader;
import io.splunkautodoc.database.PgEventLog;
import io.splunkautodoc.database.PgReadingQueries;
import io.splunkautodoc.database.PgReadingRepository;
import io.splunkautodoc.database.PgRunLeases;
import io.splunkautodoc.database.PgRunRepository;
import io.splunkautodoc.database.PgSavedAnswers;
import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.ReadingRepository;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.SavedAnswers;
import io.splunkautodoc.database.SchemaMigration;
import io.splunkautodoc.database.Upkeep;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The database, embedded or not, migrated, with what the other rooms use of it. */
record DatabaseSide(
    RunRepository runs,
    PgEventLog events,
    Nodes nodes,
    IdempotencyKeys keys,
    Upkeep upkeep,
    ObjectSweep sweep,
    RunLeases leases,
    ReadingRepository readings,
    ReadingQueries queries,
    DeploymentReader deployments,
    DifferenceReader differences,
    ClientLists clients,
    SavedAnswers answers) {
  private static final Duration STOP = Duration.ofSeconds(5);

  /** Starts the embedded server where no other is set. Blocks. */
  static String open(Settings settings, StopStack stops) throws IOException {
    if (settings.databaseUrl().isPresent()) {
      return settings.databaseUrl().get();
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.home());
    stops.started("embedded PostgreSQL", STOP, embedded::close);
    return embedded.url();
  }

  /** Migrates and connects. Blocks. */
  static DatabaseSide connect(Vertx vertx, String url, StopStack stops) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    Patience.waitFor(
        "database",
        () -> {
          SchemaMigration.migrate(parsed);
          return parsed;
        },
        DatabaseUnavailableException.class::isInstance);
    Pool pool = Databases.pool(vertx, parsed);
    Pool recordingPool = Databases.recordingPool(vertx, parsed);
    EventSignal changed = new EventSignal(vertx, pool);
    PgEventLog events = new PgEventLog(vertx, pool, parsed, new SteadyClock(Clock.systemUTC()));
    Patience.waitForDatabase("event log", events::start);
    stops.started(
        "database connections",
        STOP,
        () -> {
          Futures.await(events.stop(), "event log");
          Futures.await(pool.close(), "database connections");
          Futures.await(recordingPool.close(), "database connections for recording");
        });
    return new DatabaseSide(
        new PgRunRepository(pool, recordingPool, changed),
        events,
        new Nodes(pool),
        new IdempotencyKeys(pool),
        new Upkeep(pool, changed),
        new ObjectSweep(pool),
        new PgRunLeases(pool, changed),
        new PgReadingRepository(pool, changed),
        new PgReadingQueries(pool),
        new PgDeploymentReader(pool),
        new PgDifferenceReader(pool),
        new PgClientLists(pool, changed),
        new PgSavedAnswers(pool));
  }

  /** The address without its password. */
  static String shown(String url) {
    return DatabaseUrl.parse(url).toString();
  }
}
