package io.splunkautodoc.boot;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The figures that {@code /metrics} shows, and a Vert.x that reports its own to them. */
final class Telemetry {
  /** What a scraper wants of Vert.x; sockets and the event bus would add a row each. */
  private static final Set<MetricsDomain> SHOWN =
      EnumSet.of(MetricsDomain.HTTP_SERVER, MetricsDomain.NAMED_POOLS);

  private Telemetry() {}

  static PrometheusMeterRegistry registry(StopStack stops) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    // Each event loop's server would register these anew, and only the first would be counted.
    registry.config().meterFilter(MeterFilter.denyNameStartsWith("vertx.http.server.active"));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    JvmGcMetrics gc = new JvmGcMetrics();
    gc.bindTo(registry);
    stops.started("metrics", Duration.ofSeconds(1), gc::close);
    return registry;
  }

  static Vertx vertx(PrometheusMeterRegistry registry, FileSystemOptions files) {
    MicrometerMetricsOptions options =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setLabels(EnumSet.of(Label.HTTP_METHOD, Label.HTTP_CODE, Label.POOL_NAME));
    options.addDisabledMetricsCategory("sql");
    EnumSet.complementOf(EnumSet.copyOf(SHOWN))
        .forEach(domain -> options.addDisabledMetricsCategory(domain.toCategory()));
    return Vertx.builder()
        .with(new VertxOptions().setMetricsOptions(options).setFileSystemOptions(files))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }
}
