package io.splunkautodoc.ingest;

import io.splunkautodoc.database.Member;
import io.splunkautodoc.database.Nodes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among those that share the database: says that it lives, and knows who else does. Safe
 * to use from any thread.
 */
public final class Cluster {
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);

  /** Four of these have to fail before others take the node for dead. */
  private static final Duration BEAT = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final Nodes nodes;
  private final Member me;
  private volatile List<String> live;
  private volatile boolean left;
  private volatile boolean joined;

  /**
   * @param nodeId the same after a restart
   */
  public Cluster(Vertx vertx, Nodes nodes, String nodeId) {
    this.vertx = vertx;
    this.nodes = nodes;
    this.me = new Member(nodeId, UUID.randomUUID().toString());
    this.live = List.of(nodeId);
  }

  Member me() {
    return me;
  }

  /** Joins, and goes on saying so. Whether the database answers is told to its watch. */
  Future<Void> join(PartWatch database) {
    vertx.setPeriodic(
        BEAT.toMillis(), id -> beat().onFailure(away -> database.failed(Causes.line(away))));
    return beat();
  }

  private Future<Void> beat() {
    if (left) {
      return Future.succeededFuture();
    }
    return nodes.beat(me).onSuccess(this::note).mapEmpty();
  }

  private void note(List<Member> seen) {
    live = seen.stream().map(Member::nodeId).toList();
    // Before the first beat, it was this node's own earlier process.
    if (joined && seen.stream().anyMatch(this::usesMyName)) {
      log.error(
          "another process is node {} too, and each takes the other's uploads for its own: one of"
              + " the homes is a copy; stop it, delete its file node-id, and start it again",
          me.nodeId());
    }
    joined = true;
  }

  private boolean usesMyName(Member other) {
    return other.nodeId().equals(me.nodeId()) && !other.equals(me);
  }

  /** Says that this node stops. */
  public Future<Void> leave() {
    left = true;
    return nodes.leave(me);
  }

  /**
   * Whether this node is the first, of those that live, to take a dropped file: the files spread
   * evenly, nobody has to ask, and a node that comes or goes moves only its own part. It saves
   * reading a file twice; that it becomes one run is the source key's work.
   */
  boolean isFirstFor(String sourceKey) {
    return isFirst(me.nodeId(), live, sourceKey);
  }

  static boolean isFirst(String nodeId, List<String> live, String sourceKey) {
    long mine = weight(nodeId, sourceKey);
    for (String other : live) {
      long theirs = weight(other, sourceKey);
      if (theirs > mine || (theirs == mine && other.compareTo(nodeId) > 0)) {
        return false;
      }
    }
    return true;
  }

  private static long weight(String nodeId, String sourceKey) {
    CRC32C sum = new CRC32C();
    sum.update((sourceKey + nodeId).getBytes(StandardCharsets.UTF_8));
    // A CRC is linear; multiplied, it orders the nodes differently for every file.
    return (sum.getValue() * 0x9E3779B97F4A7C15L) >>> 16;
  }
}
