package io.splunkautodoc.dropfolder;

import io.splunkautodoc.dropfolder.Dropped.Changed;
import io.splunkautodoc.dropfolder.Dropped.Later;
import io.splunkautodoc.dropfolder.Dropped.Refused;
import io.splunkautodoc.dropfolder.Dropped.Taken;
import io.splunkautodoc.dropfolder.Dropped.Waits;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.Step;
import io.splunkautodoc.ingest.StepListener;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.WrappedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The route's step: takes a file and moves it out of the way. Thread-safe. */
final class IngestDroppedFile implements Processor {
  private static final Logger LOG = LoggerFactory.getLogger(IngestDroppedFile.class);

  /** A file that was taken but could not be moved: its run, for the next try. */
  private record Kept(FileState state, Dropped outcome) {}

  private final DropSettings settings;
  private final WatchedFiles watched;
  private final Departure departure;
  private final Troubles troubles;
  private final FileTaking taking;
  private final Ingest ingest;
  private final StepListener steps;
  private final Map<Path, Kept> unmoved = new ConcurrentHashMap<>();

  IngestDroppedFile(
      DropSettings settings,
      WatchedFiles watched,
      Departure departure,
      Troubles troubles,
      Ingest ingest,
      StepListener steps) {
    this.settings = settings;
    this.watched = watched;
    this.departure = departure;
    this.troubles = troubles;
    this.ingest = ingest;
    this.steps = steps;
    this.taking = new FileTaking(settings, watched, ingest);
  }

  @Override
  public void process(Exchange exchange) {
    // Not the header: Camel turns a backslash in a name into a slash there.
    if (!(exchange.getMessage().getBody() instanceof WrappedFile<?> wrapped)
        || !(wrapped.getFile() instanceof File dropped)) {
      throw new IllegalStateException("ingestDroppedFile takes files of the drop folder only");
    }
    Path file = dropped.toPath().toAbsolutePath().normalize();
    try {
      FileState read = FileState.of(file);
      leave(file, read, takenBefore(file, read));
    } catch (PassingTroubleException e) {
      later(file, "ingest: " + e.getMessage(), Duration.ZERO);
    } catch (NoSuchFileException e) {
      LOG.debug("Vanished: {}", file);
    } catch (IOException e) {
      later(file, "share: " + e, Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.info("Stopped while taking {}; it is taken at the next start", file);
    }
  }

  private Dropped takenBefore(Path file, FileState read)
      throws IOException, PassingTroubleException, InterruptedException {
    Kept kept = unmoved.remove(file);
    return kept != null && kept.state.equals(read) ? kept.outcome : taking.take(file, read);
  }

  private void leave(Path file, FileState read, Dropped outcome)
      throws IOException, PassingTroubleException, InterruptedException {
    if (outcome instanceof Waits waits) {
      watched.waitFor(file, waits.notBefore());
      return;
    }
    if (outcome instanceof Later trouble) {
      later(file, trouble.why(), trouble.notBefore());
      return;
    }
    if (outcome instanceof Changed) {
      LOG.debug("Vanished or changed while it was taken: {}", file);
      return;
    }
    move(file, read, outcome);
    troubles.over("ingest");
  }

  private void move(Path file, FileState read, Dropped outcome) throws IOException {
    try {
      if (outcome instanceof Taken taken) {
        Optional<Path> target = departure.done(file, read, taken.runId());
        release(taken.runId());
        LOG.atInfo()
            .addKeyValue("run_id", taken.runId())
            .log(
                target.isPresent() ? "Took {}" : "Took {}, which was replaced meanwhile",
                name(file));
      } else if (outcome instanceof Refused refused) {
        Optional<Path> target =
            departure.failed(file, read, refused.reason(), refused.instance(), refused.runId());
        release(refused.runId());
        target.ifPresent(
            moved ->
                LOG.warn("Refused {}: {}; moved to {}", file, refused.reason().detail(), moved));
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      unmoved.put(file, new Kept(read, outcome));
      throw e;
    }
  }

  private Path name(Path file) {
    return settings.folder().relativize(file);
  }

  /**
   * Not waited for, so that many are released together. That one is not is harmless: the key names
   * a file that is gone, and no other file will ever have it.
   */
  private void release(int runId) {
    steps.reached(Step.MOVED);
    if (runId != 0) {
      ingest
          .released(runId)
          .onSuccess(released -> steps.reached(Step.RELEASED))
          .onFailure(failed -> LOG.debug("Run {} keeps its source key", runId, failed));
    }
  }

  private void later(Path file, String why, Duration notBefore) {
    troubles.report("ingest", why);
    watched.postpone(file, notBefore);
  }
}
