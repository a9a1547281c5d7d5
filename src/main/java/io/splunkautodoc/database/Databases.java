package io.splunkautodoc.database;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** Opens the connection pools. */
public final class Databases {
  private static final int POOL_SIZE = 16;

  /** Uploads share their statements, so that few are under way at once. */
  private static final int RECORDING_POOL_SIZE = 6;

  private static final int CONNECT_TIMEOUT_MS = 5_000;
  private static final int WAIT_FOR_CONNECTION_SECONDS = 10;
  private static final int IDLE_SECONDS = 300;
  private static final int LIFETIME_SECONDS = 3_600;

  private Databases() {}

  /** A pool that connects when it is first used. Close it when done. */
  public static Pool pool(Vertx vertx, DatabaseUrl url) {
    return pool(vertx, url, "database", POOL_SIZE).build();
  }

  /**
   * Another one, for statements that find a few rows by their keys, over and over. The server keeps
   * their plans, and one that was made while a table was small goes through all of it: right then,
   * and slower with each row until statistics are gathered a minute later. Here, indexes are taken.
   */
  public static Pool recordingPool(Vertx vertx, DatabaseUrl url) {
    return pool(vertx, url, "database-recording", RECORDING_POOL_SIZE)
        .withConnectHandler(
            connection ->
                connection
                    .query("SET enable_seqscan = off")
                    .execute()
                    .onComplete(set -> connection.close()))
        .build();
  }

  /**
   * @param name of its figures in the metrics
   */
  private static ClientBuilder<Pool> pool(Vertx vertx, DatabaseUrl url, String name, int size) {
    PoolOptions options =
        new PoolOptions()
            .setName(name)
            .setMaxSize(size)
            .setConnectionTimeout(WAIT_FOR_CONNECTION_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setMaxLifetime(LIFETIME_SECONDS)
            .setMaxLifetimeUnit(TimeUnit.SECONDS);
    return PgBuilder.pool()
        .with(options)
        .with(new NetClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS).setTcpKeepAlive(true))
        .connectingTo(url.connectOptions())
        .using(vertx);
  }
}
