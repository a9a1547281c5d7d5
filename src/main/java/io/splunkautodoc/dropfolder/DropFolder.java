package io.splunkautodoc.dropfolder;

import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.StepListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watched share: what its route needs, and whether it works. The route itself is {@code
 * drop-folder.camel.yaml}. Thread-safe.
 */
public final class DropFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

  private final DropSettings settings;
  private final Ingest ingest;
  private final Vertx vertx;
  private final Clock clock;
  private final StepListener steps;
  private final AtomicReference<@Nullable Future<Void>> checking = new AtomicReference<>();

  /**
   * @param steps told of every step
   */
  public DropFolder(
      DropSettings settings, Ingest ingest, Vertx vertx, Clock clock, StepListener steps) {
    this.settings = settings;
    this.ingest = ingest;
    this.vertx = vertx;
    this.clock = clock;
    this.steps = steps;
  }

  /**
   * Creates the folders and gives the routes what they name. To be called before routes start.
   *
   * @throws IOException where the scratch folder cannot be made or written
   */
  public void prepare(RouteContext routes) throws IOException {
    try {
      Files.createDirectories(settings.done());
      Files.createDirectories(settings.failed());
    } catch (IOException e) {
      // Readiness says so until it is mended; HTTP uploads need no share.
      LOG.warn("the drop folder {} cannot be used for now: {}", settings.folder(), e.toString());
    }
    WatchedFiles watched = new WatchedFiles(settings, clock);
    Departure departure = new Departure(settings);
    Troubles troubles = new Troubles();
    routes.bind("settledFiles", new SettledFiles(watched));
    Leftovers leftovers = new Leftovers(departure, clock, settings.emptyGrace());
    routes.bind(
        "dropFolderScan", new DropFolderScan(settings, watched, departure, troubles, leftovers));
    routes.bind(
        "ingestDroppedFile",
        new IngestDroppedFile(settings, watched, departure, troubles, ingest, steps));
    routes.bind("ingestFile", IngestFile.prepare(settings, ingest));
  }

  /**
   * Succeeds when the share can be read and written. One look at a time: a share that hangs ties up
   * one worker thread, not one for each question.
   */
  public Future<Void> check() {
    Future<Void> running = checking.get();
    if (running != null && !running.isComplete()) {
      return running;
    }
    Future<Void> look =
        vertx.executeBlocking(
            () -> {
              look(settings.folder());
              return null;
            },
            false);
    checking.set(look);
    return look;
  }

  private static void look(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("the drop folder " + folder + " is not there (share not mounted?)");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new IOException("the drop folder " + folder + " cannot be read");
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("the drop folder " + folder + " cannot be written");
    }
    // Opening it finds a share whose server has gone.
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      Objects.requireNonNull(entries);
    }
  }
}
