package io.splunkautodoc.ingest;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use case behind both doors, on the event bus: takes an {@link IngestCommand}, answers an
 * {@link IngestOutcome}. Says that this node lives. Carries on what an earlier process left. All
 * its state belongs to its context.
 */
public final class IngestVerticle extends VerticleBase {
  static final String UPLOAD = "ingest.upload";
  static final String RECOVER = "ingest.recover";

  private static final Logger log = LoggerFactory.getLogger(IngestVerticle.class);

  private final IngestParts parts;
  private final Duration sweepEvery;

  /**
   * @param sweepEvery how often what nobody refers to is looked for
   */
  public IngestVerticle(IngestParts parts, Duration sweepEvery) {
    this.parts = parts;
    this.sweepEvery = sweepEvery;
  }

  @Override
  public Future<?> start() {
    InWork inWork = new InWork();
    UploadFlow flow = new UploadFlow(vertx, parts, SpoolWorkers.of(vertx), inWork);
    vertx
        .eventBus()
        .<IngestCommand>localConsumer(
            UPLOAD, message -> answer(message, flow.ingest(message.body())));
    Recovery recovery = new Recovery(vertx, parts, flow, inWork, sweepEvery);
    vertx
        .eventBus()
        .<Object>localConsumer(
            RECOVER,
            message -> {
              recovery.begin();
              message.reply(null);
            });
    return parts.cluster().join(parts.watch().database());
  }

  private static void answer(Message<IngestCommand> message, Future<IngestOutcome> outcome) {
    outcome.onComplete(
        message::reply,
        failure -> {
          log.error("an upload from {} broke", message.body().source(), failure);
          message.fail(500, Causes.line(failure));
        });
  }
}
