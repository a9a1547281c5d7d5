package io.splunkautodoc.database;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** Opens the connection pool. */
public final class Databases {
  private static final int POOL_SIZE = 16;
  private static final int CONNECT_TIMEOUT_MS = 5_000;
  private static final int WAIT_FOR_CONNECTION_SECONDS = 10;
  private static final int IDLE_SECONDS = 300;
  private static final int LIFETIME_SECONDS = 3_600;

  private Databases() {}

  /** A pool that connects when it is first used. Close it when done. */
  public static Pool pool(Vertx vertx, DatabaseUrl url) {
    PoolOptions options =
        new PoolOptions()
            .setMaxSize(POOL_SIZE)
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
        .using(vertx)
        .build();
  }
}
