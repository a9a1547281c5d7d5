package io.splunkautodoc.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;

/** What the use case counts. Safe to use from any thread. */
public final class IngestMetrics {
  private final MeterRegistry registry;

  public IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts an upload that got as far as a command. */
  void ended(IngestCommand command, IngestOutcome outcome) {
    String type = command.type() == null ? "detected" : command.type().wireName();
    counted(command.source(), type, nameOf(outcome));
    if (outcome instanceof IngestOutcome.Stored) {
      Counter.builder("autodoc.upload.bytes")
          .description("Bytes of uploads that were stored")
          .baseUnit("bytes")
          .tag("door", command.source())
          .register(registry)
          .increment((double) command.files().stream().mapToLong(SpooledFile::sizeBytes).sum());
    }
  }

  private void counted(String door, String type, String outcome) {
    Counter.builder("autodoc.uploads")
        .description("Uploads by door, declared type and what came of them")
        .tag("door", door)
        .tag("type", type)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /** Counts an object that was found damaged when it was read. */
  void damaged() {
    Counter.builder("autodoc.objects.damaged")
        .description("Downloads that were broken off because the stored bytes had changed")
        .register(registry)
        .increment();
  }

  /** Measures how long a step of the way takes, whatever its end. */
  <T> Future<T> timed(String step, Supplier<Future<T>> work) {
    Timer.Sample sample = Timer.start(registry);
    return work.get().onComplete(done -> sample.stop(timer(step)));
  }

  private Timer timer(String step) {
    return Timer.builder("autodoc.ingest.step")
        .description("How long each step of an upload's way takes")
        .tag("step", step)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(5))
        .register(registry);
  }

  private static String nameOf(IngestOutcome outcome) {
    if (outcome instanceof IngestOutcome.Stored) {
      return "stored";
    }
    return outcome instanceof IngestOutcome.Failed ? "failed" : "unavailable";
  }
}
