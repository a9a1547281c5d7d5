package io.splunkautodoc.ingest;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.storage.ObjectStore;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Which of the parts that an upload needs are known to be away. Safe to use from any thread. */
public final class PartsWatch {
  private final PartWatch database;
  private final PartWatch storage;

  /** Knows nothing bad at first. */
  public PartsWatch(Vertx vertx, RunRepository runs, ObjectStore store) {
    this.database = new PartWatch(vertx, "database", runs::check);
    this.storage = new PartWatch(vertx, "storage", store::check);
  }

  PartWatch database() {
    return database;
  }

  PartWatch storage() {
    return storage;
  }

  /** The first trouble that is known. */
  Optional<Trouble> trouble() {
    return database.trouble().or(storage::trouble);
  }

  /** Runs something whenever a part that was away is back. */
  void whenBack(Runnable work) {
    database.whenBack(work);
    storage.whenBack(work);
  }
}
