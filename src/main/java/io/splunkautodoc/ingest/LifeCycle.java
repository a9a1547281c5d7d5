package io.splunkautodoc.ingest;

import io.splunkautodoc.database.NewRun;
import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.storage.ObjectKey;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * An upload's way in, as states. Each state has only the transitions that are legal from it, and
 * carries what the next step needs; {@link Stored} and {@link Failed} are final here.
 */
sealed interface LifeCycle {

  /** Received whole; nobody but this process knows of it. */
  record Received(IngestCommand command) implements LifeCycle {

    /** What to commit, so that the upload survives this process. */
    NewRun toRecord(UploadType type, JsonObject metrics, String nodeId) {
      return new NewRun(
          type,
          command.label(),
          command.notes(),
          command.source(),
          nodeId,
          command.sourceKey(),
          metrics,
          pendingFiles());
    }

    Pending recorded(Run run) {
      return new Pending(run, pendingFiles());
    }

    List<String> spoolNames() {
      return command.files().stream().map(SpooledFile::spoolName).toList();
    }

    private List<PendingFile> pendingFiles() {
      return command.files().stream().map(Received::pending).toList();
    }

    private static PendingFile pending(SpooledFile file) {
      return new PendingFile(
          SafeName.of(file.originalName()),
          SafeName.shown(file.originalName()),
          file.sha256(),
          file.sizeBytes(),
          file.spoolName(),
          new ObjectKey(file.sha256()).path());
    }
  }

  /** Committed, its bytes in this node's spool: from here on the upload outlives the process. */
  record Pending(Run run, List<PendingFile> files) implements LifeCycle {
    public Pending {
      require(run, RunStatus.PENDING);
      files = List.copyOf(files);
    }

    Stored stored(Run run) {
      return new Stored(run);
    }

    Failed failed(Run run) {
      return new Failed(run);
    }

    List<String> spoolNames() {
      return files.stream().map(PendingFile::spoolName).toList();
    }
  }

  /**
   * Every file is in the object store and has its row: the upload is acknowledged. A worker may
   * have begun to read it meanwhile.
   */
  record Stored(Run run) implements LifeCycle {
    public Stored {
      if (run.status() == RunStatus.PENDING || run.status() == RunStatus.FAILED) {
        throw new IllegalArgumentException("run " + run.id() + " is " + run.status().wireName());
      }
    }
  }

  /** It can never work, and the run says why. */
  record Failed(Run run) implements LifeCycle {
    public Failed {
      require(run, RunStatus.FAILED);
    }
  }

  private static void require(Run run, RunStatus status) {
    if (run.status() != status) {
      throw new IllegalArgumentException("run " + run.id() + " is " + run.status().wireName());
    }
  }
}
