package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.PendingRun;
import io.splunkautodoc.database.RunRepository;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back runs whose senders were told that nothing is kept, or that it is not known: while the
 * database is away, the wish is remembered. Belongs to the ingest verticle's context.
 */
final class Withdrawals {
  private static final Logger log = LoggerFactory.getLogger(Withdrawals.class);

  private final RunRepository runs;
  private final String nodeId;
  private final SpoolCleaner cleaner;
  private final Map<Integer, List<String>> left = new HashMap<>();
  private final Set<String> abandoned = new HashSet<>();

  Withdrawals(RunRepository runs, String nodeId, SpoolCleaner cleaner) {
    this.runs = runs;
    this.nodeId = nodeId;
    this.cleaner = cleaner;
  }

  /** Whether a run is to be taken back, so that nobody goes on with it. */
  boolean has(int runId) {
    return left.containsKey(runId);
  }

  /**
   * Gives spool files up whose recording met a database away: should their run turn up, because
   * only the answer was lost, it is to be taken back.
   */
  Future<Void> abandon(List<String> spoolNames) {
    abandoned.addAll(spoolNames);
    return cleaner.clear(spoolNames);
  }

  /** Whether a run is of files that were given up. */
  boolean isAbandoned(PendingRun run) {
    return run.files().stream().map(PendingFile::spoolName).anyMatch(abandoned::contains);
  }

  /** Takes a run back with its spool files, now or when the database is back; never fails. */
  Future<Void> withdraw(int runId, List<String> spoolNames) {
    left.put(runId, spoolNames);
    return attempt(runId, spoolNames);
  }

  /** Tries again what did not work. */
  Future<Void> again() {
    List<Future<Void>> attempts = new ArrayList<>();
    Map.copyOf(left).forEach((runId, names) -> attempts.add(attempt(runId, names)));
    return Future.join(attempts).mapEmpty();
  }

  private Future<Void> attempt(int runId, List<String> spoolNames) {
    return runs.withdraw(runId, nodeId)
        .compose(
            gone -> {
              left.remove(runId);
              spoolNames.forEach(abandoned::remove);
              log.atInfo()
                  .addKeyValue("run_id", runId)
                  .log(gone ? "taken back" : "not taken back: it is stored");
              return cleaner.clear(spoolNames);
            })
        .otherwiseEmpty();
  }
}
