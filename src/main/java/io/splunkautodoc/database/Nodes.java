package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;

/**
 * The nodes that work on this database. Only the database's clock is asked, so nodes may disagree
 * about the time. Futures fail as those of {@link RunRepository} do.
 */
public final class Nodes {
  /** A node that was not seen for so long counts as dead, and others go on with its work. */
  public static final Duration DEAD_AFTER = Duration.ofSeconds(15);

  /** A condition on the {@code node_id} of an outer table. */
  private static final String LIVE =
      """
      EXISTS (SELECT FROM nodes n WHERE n.node_id = %%s.node_id
              AND n.seen_at > clock_timestamp() - interval '%d seconds')
      """
          .formatted(DEAD_AFTER.toSeconds());

  private static final String BEAT =
      """
      WITH me AS (
        INSERT INTO nodes (node_id, incarnation, seen_at) VALUES ($1, $2, clock_timestamp())
        ON CONFLICT (node_id) DO UPDATE SET incarnation = EXCLUDED.incarnation, seen_at = EXCLUDED.seen_at
      )
      SELECT node_id, incarnation FROM nodes one WHERE %s
      """
          .formatted(live("one"));

  private static final String LEAVE = "DELETE FROM nodes WHERE node_id = $1 AND incarnation = $2";

  private final Sql sql;

  public Nodes(Pool pool) {
    this.sql = new Sql(pool);
  }

  /** SQL that tells whether the node of a row lives. */
  static String live(String table) {
    return LIVE.formatted(table);
  }

  /**
   * Says that a node lives.
   *
   * @return who lived just before, the node itself included as its last beat named it
   */
  public Future<List<Member>> beat(Member me) {
    return sql.all(
        row -> new Member(row.getString("node_id"), row.getString("incarnation")),
        BEAT,
        me.nodeId(),
        me.incarnation());
  }

  /** Says that a node stops, so that others need not wait to take its dropped files over. */
  public Future<Void> leave(Member me) {
    return sql.run(LEAVE, me.nodeId(), me.incarnation()).mapEmpty();
  }
}
