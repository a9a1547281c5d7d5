package io.splunkautodoc.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.StatusCount;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many runs stand in each status, as a gauge; asked from the database now and then. */
public final class QueueDepth {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final RunRepository runs;
  private final Map<RunStatus, AtomicLong> depths = new EnumMap<>(RunStatus.class);

  private QueueDepth(RunRepository runs) {
    this.runs = runs;
  }

  /** Begins; ends with the Vert.x it was given. */
  public static void measure(Vertx vertx, RunRepository runs, MeterRegistry registry) {
    QueueDepth depth = new QueueDepth(runs);
    for (RunStatus status : RunStatus.values()) {
      AtomicLong value = new AtomicLong();
      depth.depths.put(status, value);
      Gauge.builder("autodoc.runs", value, AtomicLong::get)
          .description("Runs by status; pending is what is on its way in")
          .tag("status", status.wireName())
          .register(registry);
    }
    depth.ask();
    vertx.setPeriodic(EVERY.toMillis(), id -> depth.ask());
  }

  /** A database that is away leaves the last known figures; readiness says that it is away. */
  private void ask() {
    runs.countsByStatus().onSuccess(this::set);
  }

  private void set(List<StatusCount> counts) {
    Map<RunStatus, Long> known = new EnumMap<>(RunStatus.class);
    counts.forEach(count -> known.merge(count.status(), count.runs(), Long::sum));
    depths.forEach((status, value) -> value.set(known.getOrDefault(status, 0L)));
  }
}
