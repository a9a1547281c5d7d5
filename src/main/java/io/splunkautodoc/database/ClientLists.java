package io.splunkautodoc.database;

import io.splunkautodoc.analysis.serverclass.Client;
import io.vertx.core.Future;
import java.util.List;
import java.util.OptionalInt;

/**
 * The clients of a run's deployment server, as its owner lists them. Fails as {@link RunRepository}
 * does.
 */
public interface ClientLists {
  /** Replaces the list of a run, all or nothing; false where there is no such run. */
  Future<Boolean> replace(int runId, List<Client> clients);

  /** Forgets the list of a run; false where there is none. */
  Future<Boolean> remove(int runId);

  /** How many clients the list has; empty where there is no list. */
  Future<OptionalInt> count(int runId);

  /**
   * The clients in the order of the list.
   *
   * @param afterPosition 0 for the first page; a client's position is one more than that of the one
   *     before
   */
  Future<List<Client>> page(int runId, int afterPosition, int limit);
}
