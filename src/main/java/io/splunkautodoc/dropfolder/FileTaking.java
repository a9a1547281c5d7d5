package io.splunkautodoc.dropfolder;

import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.dropfolder.Dropped.Changed;
import io.splunkautodoc.dropfolder.Dropped.Later;
import io.splunkautodoc.dropfolder.Dropped.Refused;
import io.splunkautodoc.dropfolder.Dropped.Taken;
import io.splunkautodoc.dropfolder.Dropped.Waits;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.IngestCommand;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.SpooledFile;
import io.splunkautodoc.ingest.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings one settled file of the share into the ingest. Blocking; thread-safe. */
final class FileTaking {
  /** For 8 GiB from a slow share. */
  static final Duration LONGEST_RECEIVE = Duration.ofHours(1);

  static final Duration LONGEST_INGEST = Duration.ofMinutes(30);

  /** How long a file is left to the node that should be the first to take it. */
  private static final Duration TURN = Duration.ofSeconds(4);

  /** Between two looks at what others do, or at a part that is away; neither costs much. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

  private static final String SOURCE = "drop";

  private final DropSettings settings;
  private final WatchedFiles watched;
  private final Ingest ingest;

  FileTaking(DropSettings settings, WatchedFiles watched, Ingest ingest) {
    this.settings = settings;
    this.watched = watched;
    this.ingest = ingest;
  }

  /**
   * Takes it.
   *
   * @param read how it is now
   */
  Dropped take(Path file, FileState read)
      throws IOException, PassingTroubleException, InterruptedException {
    try {
      if (read.kind() != FileState.Kind.FILE || !read.equals(watched.stateOf(file))) {
        return new Changed();
      }
      Path sidecar = DropNames.sidecarOf(file);
      if (Files.isRegularFile(sidecar) && !watched.isDue(sidecar)) {
        return new Changed();
      }
      if (!Files.isReadable(file)) {
        return refused(file, "not readable", "The service may not read this file; see its mode.");
      }
      return Files.exists(sidecar)
          ? withSidecar(file, Sidecar.read(sidecar))
          : declared(file, Declaration.NOTHING);
    } catch (NoSuchFileException e) {
      return new Changed();
    }
  }

  private Dropped withSidecar(Path file, Sidecar sidecar)
      throws IOException, PassingTroubleException, InterruptedException {
    if (sidecar instanceof Sidecar.Declared said) {
      return declared(file, said.declaration());
    }
    Sidecar.Invalid invalid = (Sidecar.Invalid) sidecar;
    return refused(file, "invalid .meta.json", invalid.detail());
  }

  private Dropped declared(Path file, Declaration declaration)
      throws IOException, PassingTroubleException, InterruptedException {
    String key = SourceKey.of(settings.folder(), file);
    if (ingest.trouble().isPresent()) {
      return new Waits(LOOK_AGAIN);
    }
    if (watched.hasWaited(file)) {
      // Reading it is the dear part, and somebody may have done it meanwhile.
      Whereabouts known = Waiting.on(ingest.whereabouts(key), LONGEST_LOOK);
      if (known instanceof Whereabouts.OnItsWay) {
        return new Waits(LOOK_AGAIN);
      }
      if (known instanceof Whereabouts.Ended ended) {
        return ended(ended.outcome());
      }
    } else if (!ingest.isFirstFor(key)) {
      return new Waits(TURN);
    }
    SpoolOutcome received =
        Waiting.on(ingest.receive(file, DropNames.nameOf(file)), LONGEST_RECEIVE);
    if (received instanceof SpoolOutcome.Spooled spooled) {
      return spooled(file, declaration.orType(typeOfFolder(file)), key, spooled.file());
    }
    if (received instanceof SpoolOutcome.Empty) {
      return refused(file, "empty file", "The file has 0 bytes and got none while it was watched.");
    }
    if (received instanceof SpoolOutcome.TooLarge large) {
      return new Refused(
          new Reason(
              "too large",
              413,
              "The file has more than limits.upload-bytes (" + large.limitBytes() + ") bytes."),
          instanceOf(file),
          0);
    }
    if (received instanceof SpoolOutcome.NoSpace space) {
      return new Later("spool: " + space.reason(), Duration.ZERO);
    }
    SpoolOutcome.CutOff cut = (SpoolOutcome.CutOff) received;
    return Files.exists(file)
        ? new Later("reading " + file + ": " + cut.reason(), Duration.ZERO)
        : new Changed();
  }

  private Dropped spooled(Path file, Declaration said, String key, SpooledFile spooled)
      throws IOException, PassingTroubleException, InterruptedException {
    // Bytes that came while it was read would make a run of half a file.
    if (!isStillAsObserved(file, spooled)) {
      Waiting.on(ingest.discard(spooled), LONGEST_RECEIVE);
      return new Changed();
    }
    IngestCommand command =
        new IngestCommand(said.type(), said.label(), said.notes(), SOURCE, key, List.of(spooled));
    return ended(Waiting.on(ingest.ingest(command), LONGEST_INGEST));
  }

  private static Dropped ended(IngestOutcome outcome) {
    if (outcome instanceof IngestOutcome.Stored stored) {
      return new Taken(stored.run().id());
    }
    if (outcome instanceof IngestOutcome.Failed failed) {
      String why = Optional.ofNullable(failed.run().errorMessage()).orElse("see the run");
      int id = failed.run().id();
      return new Refused(Reason.unprocessable("failed", why), "/v1/runs/" + id, id);
    }
    if (outcome instanceof IngestOutcome.Unavailable away) {
      return away.part().equals("spool")
          ? new Waits(away.retryAfter())
          : new Later(away.part() + ": " + away.reason(), away.retryAfter());
    }
    return new Later(String.valueOf(outcome), LOOK_AGAIN);
  }

  private boolean isStillAsObserved(Path file, SpooledFile spooled)
      throws IOException, PassingTroubleException, InterruptedException {
    try {
      return isAsObserved(file);
    } catch (NoSuchFileException vanished) {
      return false;
    } catch (IOException away) {
      // The share may be away for long, and each try reads the file anew.
      Waiting.on(ingest.discard(spooled), LONGEST_RECEIVE);
      throw away;
    }
  }

  private boolean isAsObserved(Path file) throws IOException {
    FileState now = FileState.of(file);
    return now.kind() == FileState.Kind.FILE && now.equals(watched.stateOf(file));
  }

  private @Nullable UploadType typeOfFolder(Path file) {
    Path relative = settings.folder().relativize(file);
    return relative.getNameCount() < 2
        ? null
        : UploadType.ofWireName(relative.getName(0).toString()).orElse(null);
  }

  private Refused refused(Path file, String title, String detail) {
    return new Refused(Reason.unprocessable(title, detail), instanceOf(file), 0);
  }

  private String instanceOf(Path file) {
    return Reason.instanceOf(settings.folder().relativize(file).toString());
  }
}
