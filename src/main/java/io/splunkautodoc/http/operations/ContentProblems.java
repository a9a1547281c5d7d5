package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said where a file's bytes cannot be given, to its reader and in the log. */
final class ContentProblems {
  private static final Logger LOG = LoggerFactory.getLogger(ContentProblems.class);
  private static final long STORAGE_RETRY_SECONDS = 5;
  private static final String MEND =
      " from a backup of the bucket, or upload the file again; verify-store tells what else is"
          + " concerned.";

  private ContentProblems() {}

  /** The opened content; throws the problem where it is something else. */
  static Content.Open opened(Content content, RunFile file) {
    if (content instanceof Content.Open open) {
      return open;
    }
    if (content instanceof Content.Missing) {
      LOG.error(
          "run_id={} file {}: the object {} is gone from the store",
          file.runId(),
          file.id(),
          file.storedObjectKey());
      throw Problem.of(
              500,
              "content-lost",
              "The object store has lost the bytes with SHA-256 "
                  + file.sha256()
                  + ". Restore the object "
                  + file.storedObjectKey()
                  + MEND)
          .exception();
    }
    if (content instanceof Content.Damaged damaged) {
      throw damaged(file, damaged.reason()).exception();
    }
    throw Problem.unavailable(
            "The object store cannot be reached. Ask again later.", STORAGE_RETRY_SECONDS)
        .exception();
  }

  /** Logs it, too. */
  static Problem damaged(RunFile file, String reason) {
    LOG.error("run_id={} file {}: {}", file.runId(), file.id(), reason);
    return Problem.of(
        500,
        "content-damaged",
        "The object store no longer has the bytes with SHA-256 "
            + file.sha256()
            + " but others. Restore the object "
            + file.storedObjectKey()
            + MEND);
  }
}
