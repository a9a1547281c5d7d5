package io.splunkautodoc.dropfolder;

import io.splunkautodoc.database.UploadType;
import org.jspecify.annotations.Nullable;

/**
 * What the owner said about a file beside its bytes.
 *
 * @param type null to find it from the content
 */
record Declaration(@Nullable UploadType type, @Nullable String label, @Nullable String notes) {
  static final Declaration NOTHING = new Declaration(null, null, null);

  Declaration orType(@Nullable UploadType other) {
    return type == null ? new Declaration(other, label, notes) : this;
  }
}
