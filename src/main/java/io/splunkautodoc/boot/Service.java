package io.splunkautodoc.boot;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.ingest.IngestMetrics;
import io.splunkautodoc.ingest.IngestParts;
import io.splunkautodoc.ingest.IngestService;
import io.splunkautodoc.ingest.IngestVerticle;
import io.splunkautodoc.ingest.QueueDepth;
import io.splunkautodoc.ingest.Spool;
import io.splunkautodoc.observability.Health;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: every part wired by hand, in the order in which they need each other, and
 * left to the {@link StopStack} to be stopped in the reverse order.
 */
final class Service {
  private static final Logger log = LoggerFactory.getLogger(Service.class);
}
