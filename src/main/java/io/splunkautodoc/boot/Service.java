package io.splunkautodoc.boot;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsException;
import io.splunkautodoc.dropfolder.DropFolder;
import io.splunkautodoc.dropfolder.DropSettings;
import io.splunkautodoc.dropfolder.RouteContext;
import io.splunkautodoc.dropfolder.RouteFileException;
import io.splunkautodoc.http.HttpDoor;
import io.splunkautodoc.http.HttpServices;
import io.splunkautodoc.http.HttpSettings;
import io.splunkautodoc.http.ReadingServices;
import io.splunkautodoc.ingest.Cluster;
import io.splunkautodoc.ingest.Housekeeping;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.IngestMetrics;
import io.splunkautodoc.ingest.IngestParts;
import io.splunkautodoc.ingest.IngestService;
import io.splunkautodoc.ingest.IngestVerticle;
import io.splunkautodoc.ingest.PartsWatch;
import io.splunkautodoc.ingest.QueueDepth;
import io.splunkautodoc.ingest.Spool;
import io.splunkautodoc.ingest.StepListener;
import io.splunkautodoc.observability.Health;
import io.splunkautodoc.processing.EntryTexts;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.splunkautodoc.storage.CamelObjectStore;
import io.splunkautodoc.storage.StorageBeans;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: every part wired by hand, in the order in which they need each other, and
 * left to the {@link StopStack} to be stopped in the reverse order.
 */
final class Service {
  private static final Logger log = LoggerFactory.getLogger(Service.class);

  /** How long one part may take to say that it works. */
  private static final Duration CHECK = Duration.ofSeconds(3);

  /** Longer than requests in flight are waited for. */
  private static final Duration STOP_HTTP = Duration.ofSeconds(6);

  /** Longer than dropped files in flight are waited for. */
  private static final Duration STOP_ROUTES = Duration.ofSeconds(6);

  private static final Duration STOP = Duration.ofSeconds(3);
  private static final int HTTP_INSTANCES = 2;

  private final Settings settings;
  private final StopStack stops;
  private final StepListener steps;

  private Service(Settings settings, StopStack stops, StepListener steps) {
    this.settings = settings;
    this.stops = stops;
    this.steps = steps;
  }

  /**
   * Starts everything; returns when the service is ready. Blocks.
   *
   * @param steps told of every step of every upload
   * @return where it listens
   */
  static URI start(Settings settings, StopStack stops, StepListener steps) throws IOException {
    return new Service(settings, stops, steps).start();
  }

  private URI start() throws IOException {
    long begin = System.nanoTime();
    needsRoutes();
    HomeLock lock = HomeLock.take(settings.home());
    stops.started("home lock", STOP, lock::close);
    CompletableFuture<StorageSide> storageStart =
        CompletableFuture.supplyAsync(
            () -> StorageSide.open(settings, stops),
            // It may wait for its server, and the common threads are few.
            opening -> new Thread(opening, "storage-start").start());
    PrometheusMeterRegistry meters = Telemetry.registry(stops);
    String databaseUrl = DatabaseSide.open(settings, stops);
    Vertx vertx = Telemetry.vertx(meters, VertxFiles.below(scratch()));
    stops.started("Vert.x", STOP, () -> Futures.await(vertx.close(), "Vert.x"));
    DatabaseSide database = DatabaseSide.connect(vertx, databaseUrl, stops);
    StorageSide storage = joined(storageStart);

    DropSettings drop = dropSettings();
    RouteContext routes = new RouteContext(drop.placeholders());
    StorageBeans.register(routes.camel(), storage.client(), storage.settings().bucket());
    CamelObjectStore store =
        new CamelObjectStore(
            vertx, routes.camel(), storage.client(), storage.settings().bucket(), storage.nearby());
    stops.started("object store threads", STOP, store::close);
    IngestParts parts = ingestParts(vertx, database, store, meters);
    IngestService ingest = new IngestService(vertx, parts, settings.limits().uploadBytes());
    QueueDepth.measure(vertx, database.runs(), meters);
    DropFolder dropFolder =
        new DropFolder(drop, ingest, vertx, new SteadyClock(Clock.systemUTC()), steps);
    IngestVerticle verticle = new IngestVerticle(parts, settings.recovery().sweepInterval());
    Patience.waitForDatabase("ingest", () -> vertx.deployVerticle(verticle));
    stops.started("node", STOP, () -> Futures.await(parts.cluster().leave(), "node"));
    startRoutes(routes, dropFolder);
    Futures.await(ingest.recover(), "recovery");
    new Housekeeping(parts, database.upkeep(), database.sweep(), patience(), ingest.claims())
        .begin(vertx);
    EntryTexts texts = ReadingSide.start(vertx, settings, database, store, stops);

    Health health = new Health(vertx, CHECK);
    health.part("database", database.runs()::check);
    health.part("storage", store::check);
    health.part("drop", dropFolder::check);
    HttpDoor door =
        openHttp(
            vertx,
            ingest,
            database,
            texts,
            AnswersSide.open(vertx, settings, database, stops),
            health,
            meters);
    URI http = URI.create("http://" + authority(settings.http().host(), door.port()));
    announce(http, databaseUrl, storage, begin);
    return http;
  }

  /** The default may be missing, then the bundled routes serve; another has to be there. */
  private void needsRoutes() {
    if (settings.routesAreOwn() && !Files.isDirectory(settings.routesFolder())) {
      throw new SettingsException(
          "setting routes.folder = '"
              + settings.routesFolder()
              + "' is not there: allowed is a folder with *.camel.yaml files"
              + " (AUTODOC_ROUTES_FOLDER)");
    }
  }

  private Housekeeping.Patience patience() {
    Settings.Recovery recovery = settings.recovery();
    return new Housekeeping.Patience(
        recovery.lostAfter(), recovery.sweepInterval(), recovery.sweepGrace());
  }

  private DropSettings dropSettings() {
    return new DropSettings(
        settings.drop().folder(),
        settings.drop().pollInterval(),
        settings.drop().settleTime(),
        DropSettings.EMPTY_GRACE,
        scratch(),
        settings.limits().uploadBytes());
  }

  /** What is in it is of no use to a later process. */
  private Path scratch() {
    return settings.home().resolve("scratch");
  }

  private IngestParts ingestParts(
      Vertx vertx, DatabaseSide database, CamelObjectStore store, PrometheusMeterRegistry meters)
      throws IOException {
    return new IngestParts(
        database.runs(),
        store,
        Spool.open(settings.home().resolve("spool"), settings.limits().freeBytes()),
        new ContentTypes(settings.limits()),
        new IngestMetrics(meters),
        new SteadyClock(Clock.systemUTC()),
        steps,
        new PartsWatch(vertx, database.runs(), store),
        new Cluster(vertx, database.nodes(), NodeId.of(settings.home())),
        database.keys());
  }

  private void startRoutes(RouteContext routes, DropFolder dropFolder) throws IOException {
    try {
      dropFolder.prepare(routes);
      routes.loadWithOurs(settings.routesFolder());
      routes.start();
      stops.started("routes", STOP_ROUTES, routes::stop);
    } catch (RouteFileException e) {
      throw StartException.of("routes", e);
    }
  }

  private HttpDoor openHttp(
      Vertx vertx,
      Ingest ingest,
      DatabaseSide database,
      EntryTexts texts,
      RunAnswers answers,
      Health health,
      PrometheusMeterRegistry meters) {
    HttpServices services =
        new HttpServices(
            ingest,
            database.runs(),
            database.events(),
            new ReadingServices(database.leases(), database.queries(), texts),
            answers,
            database.clients(),
            settings.suppressions(),
            health,
            meters::scrape,
            Version.text(),
            Clock.systemUTC());
    HttpSettings http =
        new HttpSettings(
            settings.http().host(), settings.http().port(), settings.limits().uploadBytes());
    HttpDoor door =
        Futures.await(
            HttpDoor.open(vertx, http, services, HTTP_INSTANCES),
            "http.host = '" + http.host() + "', http.port = " + http.port());
    stops.started(
        "HTTP door",
        STOP_HTTP,
        () -> Futures.await(vertx.undeploy(door.deploymentId()), "HTTP door"));
    return door;
  }

  private void announce(URI http, String databaseUrl, StorageSide storage, long begin)
      throws IOException {
    EndpointsFile endpoints = new EndpointsFile(settings.home());
    endpoints.write(http.toString(), databaseUrl, storage.endpoint());
    stops.started("endpoints.json", STOP, endpoints::remove);
    log.info("http      {} (docs at {}/docs)", http, http);
    log.info("drop      {}", settings.drop().folder());
    log.info("database  {}", DatabaseSide.shown(databaseUrl));
    log.info("storage   {}", storage.settings());
    log.info("ready after {} ms", (System.nanoTime() - begin) / 1_000_000);
  }

  private static StorageSide joined(CompletableFuture<StorageSide> start) {
    try {
      return start.join();
    } catch (CompletionException e) {
      throw StartException.of("object store", e);
    }
  }

  private static String authority(String host, int port) {
    String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host.equals("::") ? "::1" : host;
    return (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
  }
}
