package io.splunkautodoc.ingest.integrity;

import io.splunkautodoc.database.ReferredObject;
import io.splunkautodoc.storage.BucketInspection;
import io.splunkautodoc.storage.Inspected;
import io.splunkautodoc.storage.ObjectKey;
import java.util.Optional;

/** Compares one object of the bucket with what the rows say of it. Blocks. */
final class ReferenceCheck {
  private final BucketInspection bucket;
  private final Totals totals;

  ReferenceCheck(BucketInspection bucket, Totals totals) {
    this.bucket = bucket;
    this.totals = totals;
  }

  /**
   * Finds what is wrong with it, if anything.
   *
   * @param whole whether its bytes are read
   */
  Optional<Finding> check(ReferredObject object, boolean whole) {
    Optional<String> contradiction = contradiction(object);
    if (contradiction.isPresent()) {
      return damaged(object, contradiction.get());
    }
    Inspected seen = whole ? bucket.read(object.firstKey()) : bucket.look(object.firstKey());
    if (seen instanceof Inspected.Missing) {
      return Optional.of(new Finding.Missing(object));
    }
    if (seen instanceof Inspected.Unreadable unreadable) {
      return damaged(object, "it cannot be read: " + unreadable.reason());
    }
    if (seen instanceof Inspected.Read read) {
      totals.readWhole(read.size());
      return read.size() != object.smallest()
          ? wrongSize(object, read.size())
          : read.sha256().equals(object.sha256())
              ? Optional.empty()
              : damaged(object, "its bytes have the SHA-256 " + read.sha256());
    }
    long size = ((Inspected.Seen) seen).size();
    return size == object.smallest() ? Optional.empty() : wrongSize(object, size);
  }

  /** Rows of other tools may say anything. */
  private static Optional<String> contradiction(ReferredObject object) {
    if (object.smallest() != object.largest()) {
      return Optional.of(
          "the rows disagree about its size: "
              + object.smallest()
              + " and "
              + object.largest()
              + " bytes");
    }
    if (!object.firstKey().equals(object.lastKey())) {
      return Optional.of(
          "the rows disagree about its key: " + object.firstKey() + " and " + object.lastKey());
    }
    return ObjectKey.of(object.sha256())
            .map(ObjectKey::path)
            .filter(object.firstKey()::equals)
            .isPresent()
        ? Optional.empty()
        : Optional.of("the rows' key " + object.firstKey() + " is not the address of its content");
  }

  private static Optional<Finding> wrongSize(ReferredObject object, long size) {
    return damaged(object, "it has " + size + " bytes, the rows say " + object.smallest());
  }

  private static Optional<Finding> damaged(ReferredObject object, String reason) {
    return Optional.of(new Finding.Damaged(object, reason));
  }
}
