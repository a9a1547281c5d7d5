package io.splunkautodoc.database;

import io.splunkautodoc.analysis.serverclass.Client;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of clients in PostgreSQL. */
public final class PgClientLists implements ClientLists {
  private static final int BATCH = 5_000;

  /** Its lock makes replacements of one list come one after the other. */
  private static final String LIST =
      """
      INSERT INTO client_lists (run_id, revision, client_count)
      SELECT id, gen_random_uuid(), $2 FROM ingestion_runs WHERE id = $1
      ON CONFLICT (run_id) DO UPDATE SET revision = excluded.revision,
        client_count = excluded.client_count, updated_at = now()
      """;

  /** So that those who watch the run look at it again. */
  private static final String TELL =
      """
      INSERT INTO run_events (run_id, kind, data)
      SELECT id, 'changed', run_event_data(r) FROM ingestion_runs r WHERE id = $1
      """;

  private static final String FORGET = "DELETE FROM clients WHERE run_id = $1";
  private static final String REMOVE = "DELETE FROM client_lists WHERE run_id = $1";
  private static final String COUNT = "SELECT client_count FROM client_lists WHERE run_id = $1";

  private static final String ADD =
      """
      INSERT INTO clients (run_id, position, name, ip, hostname, dns, instance_id, machine_type,
        package_type, updater_running)
      SELECT $1, $2 + ordinality, name, ip, hostname, dns, instance_id, machine_type, package_type,
        updater_running
      FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::boolean[]) WITH ORDINALITY
        AS c (name, ip, hostname, dns, instance_id, machine_type, package_type, updater_running,
          ordinality)
      """;

  private static final String PAGE =
      """
      SELECT name, ip, hostname, dns, instance_id, machine_type, package_type, updater_running
      FROM clients WHERE run_id = $1 AND position > $2 ORDER BY position LIMIT $3
      """;

  private final Sql sql;
  private final Runnable changed;

  /**
   * @param changed as {@link PgRunRepository} has it
   */
  public PgClientLists(Pool pool, Runnable changed) {
    this.sql = new Sql(pool);
    this.changed = changed;
  }

  @Override
  public Future<Boolean> replace(int runId, List<Client> clients) {
    return sql.transaction(
            connection ->
                Sql.on(connection, LIST, runId, clients.size())
                    .compose(
                        listed ->
                            listed.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : Sql.on(connection, FORGET, runId)
                                    .compose(gone -> add(connection, runId, clients, 0))
                                    .compose(added -> Sql.on(connection, TELL, runId))
                                    .map(told -> true)))
        .onSuccess(replaced -> changed.run());
  }

  @Override
  public Future<Boolean> remove(int runId) {
    return sql.transaction(
            connection ->
                Sql.on(connection, REMOVE, runId)
                    .compose(
                        removed ->
                            removed.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : Sql.on(connection, TELL, runId).map(told -> true)))
        .onSuccess(removed -> changed.run());
  }

  @Override
  public Future<OptionalInt> count(int runId) {
    return sql.one(row -> row.getInteger(0), COUNT, runId)
        .map(found -> found.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  @Override
  public Future<List<Client>> page(int runId, int afterPosition, int limit) {
    return sql.all(PgClientLists::client, PAGE, runId, afterPosition, limit);
  }

  private static Future<Boolean> add(
      SqlConnection connection, int runId, List<Client> clients, int from) {
    if (from >= clients.size()) {
      return Future.succeededFuture(true);
    }
    List<Client> some = clients.subList(from, Math.min(from + BATCH, clients.size()));
    return Sql.on(
            connection,
            ADD,
            runId,
            from,
            texts(some, Client::name),
            texts(some, Client::ip),
            texts(some, Client::hostname),
            texts(some, Client::dns),
            texts(some, Client::instanceId),
            texts(some, Client::machineType),
            texts(some, Client::packageType),
            some.stream().map(Client::updaterRunning).toArray(Boolean[]::new))
        .compose(added -> add(connection, runId, clients, from + BATCH));
  }

  private static String[] texts(List<Client> clients, Function<Client, @Nullable String> field) {
    return clients.stream().map(field).map(Texts::storableOrNull).toArray(String[]::new);
  }

  private static Client client(Row row) {
    return new Client(
        Client.Kind.GIVEN,
        row.getString("name"),
        row.getString("ip"),
        row.getString("hostname"),
        row.getString("dns"),
        row.getString("instance_id"),
        row.getString("machine_type"),
        row.getString("package_type"),
        row.getBoolean("updater_running"));
  }
}
