package io.splunkautodoc.http.upload;

import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.http.content.ReprDigest;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.IngestCommand;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.KeyHold;
import io.splunkautodoc.ingest.SpooledFile;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The last step of both upload calls: files in the spool become a run, or nothing is left. */
public final class UploadDesk {
  private static final String SOURCE = "http";

  private final Ingest ingest;

  public UploadDesk(Ingest ingest) {
    this.ingest = ingest;
  }

  /** Gives received files up and fails with the problem. */
  public <T> Future<T> refuse(List<SpooledFile> files, Problem problem) {
    return Receptions.discard(ingest, files)
        .compose(done -> Future.failedFuture(problem.exception()));
  }

  /**
   * Makes a run of received files.
   *
   * @param announcedSha256 what the sender said its one file has; null where it said nothing
   * @param claim what the Idempotency-Key of the request stands for; null where it has none
   * @return the stored run; fails with a {@code ProblemException} for all else
   */
  public Future<Receipt> hand(
      UploadDetails details,
      List<SpooledFile> files,
      @Nullable String announcedSha256,
      @Nullable KeyClaim claim) {
    if (announcedSha256 != null && files.size() > 1) {
      return refuse(
          files,
          Problem.invalid("Repr-Digest", "works for one file only; send one or leave it out"));
    }
    if (announcedSha256 != null && !announcedSha256.equals(files.get(0).sha256())) {
      String received = ReprDigest.write(files.get(0).sha256());
      return refuse(
          files,
          Problem.invalid(
              "Repr-Digest", "other bytes were received: " + received + "; send the file again"));
    }
    if (claim == null) {
      return ingest(details, files, null).map(run -> new Receipt(run, false));
    }
    String fingerprint = Fingerprint.of(details, files);
    KeyClaim.Used used = claim instanceof KeyClaim.Held held ? held.left() : (KeyClaim.Used) claim;
    if (used != null && !used.fingerprint().equals(fingerprint)) {
      return refuse(files, reused(used.run()));
    }
    if (claim instanceof KeyClaim.Held held) {
      Integer left = used == null ? null : used.run().id();
      return ingest(details, files, new KeyHold(held.claim(), fingerprint, left))
          .map(run -> new Receipt(run, left != null));
    }
    Run first = Objects.requireNonNull(used).run();
    return Receptions.discard(ingest, files).map(new Receipt(first, true));
  }

  private Future<Run> ingest(
      UploadDetails details, List<SpooledFile> files, @Nullable KeyHold key) {
    return ingest
        .ingest(
            new IngestCommand(
                details.type(), details.label(), details.notes(), SOURCE, null, files, key))
        .compose(UploadDesk::runOf);
  }

  private static Problem reused(Run run) {
    return Problem.of(
            422,
            "idempotency-key-reused",
            "This Idempotency-Key was used for another upload, run "
                + run.id()
                + ". Send the same files and fields with it, or take a new key.")
        .member("run_id", run.id());
  }

  private static Future<Run> runOf(IngestOutcome outcome) {
    if (outcome instanceof IngestOutcome.Stored stored) {
      return Future.succeededFuture(stored.run());
    }
    if (outcome instanceof IngestOutcome.Failed failed) {
      return Future.failedFuture(failed(failed.run()).exception());
    }
    if (outcome instanceof IngestOutcome.Undecided open) {
      return Future.failedFuture(undecided(open).exception());
    }
    if (outcome instanceof IngestOutcome.KeyLost) {
      return Future.failedFuture(Admission.busy().exception());
    }
    IngestOutcome.Unavailable away = (IngestOutcome.Unavailable) outcome;
    return Future.failedFuture(unavailable(away).exception());
  }

  private static Problem failed(Run run) {
    return Problem.of(
            422,
            "run-failed",
            "The upload was recorded as run "
                + run.id()
                + " and failed: "
                + run.errorMessage()
                + ". Sending it again will not help until that is settled.")
        .header("Location", "/v1/runs/" + run.id())
        .member("run_id", run.id());
  }

  private static Problem undecided(IngestOutcome.Undecided open) {
    return Problem.unavailable(
            "The database went away while run "
                + open.runId()
                + " was committed. GET /v1/runs/"
                + open.runId()
                + " tells later whether it was kept; where it is not found, send the upload again."
                + " With an Idempotency-Key, simply send it again.",
            open.retryAfter().toSeconds())
        .member("run_id", open.runId());
  }

  private static Problem unavailable(IngestOutcome.Unavailable away) {
    if (away.part().equals("spool")) {
      return Refusals.noSpace();
    }
    return Problem.unavailable(
        "The " + away.part() + " is away. Nothing was kept; send the upload again later.",
        away.retryAfter().toSeconds());
  }
}
