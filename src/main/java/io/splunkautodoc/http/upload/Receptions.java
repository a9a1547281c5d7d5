package io.splunkautodoc.http.upload;

import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.SpooledFile;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one request on their way into the spool, kept together or given up together. */
final class Receptions {
  private static final Logger LOG = LoggerFactory.getLogger(Receptions.class);

  private final Ingest ingest;
  private final List<PartStream> parts = new ArrayList<>();
  private final List<Future<SpoolOutcome>> outcomes = new ArrayList<>();

  Receptions(Ingest ingest) {
    this.ingest = ingest;
  }

  Future<SpoolOutcome> receive(PartStream part, String originalName) {
    parts.add(part);
    Future<SpoolOutcome> outcome = ingest.receive(part, originalName);
    outcomes.add(outcome);
    return outcome;
  }

  int size() {
    return outcomes.size();
  }

  /** Completes when every file is in the spool or refused. */
  Future<List<SpoolOutcome>> all() {
    return Future.all(outcomes).map(all -> all.<SpoolOutcome>list());
  }

  /** Breaks off what is still coming, then leaves nothing of the request in the spool. */
  Future<Void> giveUp(String reason) {
    IllegalStateException cause = new IllegalStateException(reason);
    List.copyOf(parts).forEach(part -> part.abort(cause));
    return Future.join(outcomes).transform(settled -> discardSpooled());
  }

  private Future<Void> discardSpooled() {
    List<SpooledFile> spooled = new ArrayList<>();
    for (Future<SpoolOutcome> outcome : outcomes) {
      if (outcome.succeeded() && outcome.result() instanceof SpoolOutcome.Spooled done) {
        spooled.add(done.file());
      }
    }
    return discard(ingest, spooled);
  }

  /** Never fails: what cannot be removed now is swept later. */
  static Future<Void> discard(Ingest ingest, List<SpooledFile> files) {
    List<Future<Void>> removals = files.stream().map(ingest::discard).toList();
    return Future.join(removals)
        .onFailure(cause -> LOG.warn("a refused upload is left in the spool for now", cause))
        .transform(settled -> Future.succeededFuture());
  }
}
