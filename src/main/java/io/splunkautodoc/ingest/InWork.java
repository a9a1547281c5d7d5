package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.PendingRun;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The spool files that an upload of this process has in hand, so that recovery leaves them alone.
 * Belongs to one context.
 */
final class InWork {
  private final Set<String> spoolNames = new HashSet<>();

  /** Holds the names from now until the work ends, whatever its end. */
  <T> Future<T> during(List<String> names, Supplier<Future<T>> work) {
    spoolNames.addAll(names);
    return work.get().onComplete(done -> names.forEach(spoolNames::remove));
  }

  boolean has(PendingRun run) {
    return run.files().stream().map(PendingFile::spoolName).anyMatch(spoolNames::contains);
  }

  boolean has(String spoolName) {
    return spoolNames.contains(spoolName);
  }

  int size() {
    return spoolNames.size();
  }
}
