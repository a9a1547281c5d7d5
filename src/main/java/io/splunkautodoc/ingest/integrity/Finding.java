package io.splunkautodoc.ingest.integrity;

import io.splunkautodoc.database.ReferredObject;
import io.splunkautodoc.storage.ListedObject;

/** A difference between the rows and the bucket. */
public sealed interface Finding {
  /** Runs refer to an object that is not there. */
  record Missing(ReferredObject object) implements Finding {}

  /**
   * Runs refer to an object that is not what they say.
   *
   * @param reason one line: what it is instead
   */
  record Damaged(ReferredObject object, String reason) implements Finding {}

  /** An object that no run and no upload on its way refers to. */
  record Orphaned(ListedObject object) implements Finding {}
}
