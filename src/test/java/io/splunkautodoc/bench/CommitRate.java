package io.splunkautodoc.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many single-row transactions a second the service's own PostgreSQL commits for 8 clients: the
 * pace of durable work on this machine.
 */
final class CommitRate implements AutoCloseable {
  private static final int CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofMillis(500);
  private static final Duration MEASURED = Duration.ofSeconds(3);
  private static final String TABLE =
      "CREATE TABLE bench_rows (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT)";

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  CommitRate(RunningService service) throws Exception {
    for (int i = 0; i < CLIENTS; i++) {
      connections.add(service.database());
    }
    try (Statement statement = connections.get(0).createStatement()) {
      statement.execute(TABLE);
    }
  }

  /** Commits a second. */
  double measure() throws Exception {
    commits(WARM_UP);
    long begin = System.nanoTime();
    return commits(MEASURED) / Stopwatch.since(begin);
  }

  private long commits(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<Long>> work = new ArrayList<>();
    connections.forEach(connection -> work.add(() -> commits(connection, end)));
    long commits = 0;
    for (Future<Long> each : clients.invokeAll(work)) {
      commits += each.get();
    }
    return commits;
  }

  private static long commits(Connection connection, long end) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO bench_rows (name) VALUES (?)")) {
      long commits = 0;
      while (System.nanoTime() < end) {
        insert.setString(1, "row " + commits);
        insert.executeUpdate();
        commits++;
      }
      return commits;
    }
  }

  @Override
  public void close() throws SQLException {
    clients.shutdownNow();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
