package io.splunkautodoc.ingest;

import io.splunkautodoc.database.UploadType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One upload, received whole, to become one run.
 *
 * @param type as declared; null to find it from the content of the first file
 * @param source the door: {@code http}, {@code drop}, or the id of a user's route
 * @param sourceKey identifies the dropped file, see {@code NewRun}; null for HTTP
 * @param files at least one
 * @param key what its Idempotency-Key stands for; null where it has none
 */
public record IngestCommand(
    @Nullable UploadType type,
    @Nullable String label,
    @Nullable String notes,
    String source,
    @Nullable String sourceKey,
    List<SpooledFile> files,
    @Nullable KeyHold key) {

  /** The longest label in characters (code points, as PostgreSQL counts); the column's width. */
  public static final int LABEL_MAX = 255;

  public IngestCommand {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an upload has at least one file");
    }
    if (label != null && isTooLong(label)) {
      throw new IllegalArgumentException("label has more than " + LABEL_MAX + " characters");
    }
  }

  /** An upload without an Idempotency-Key. */
  public IngestCommand(
      @Nullable UploadType type,
      @Nullable String label,
      @Nullable String notes,
      String source,
      @Nullable String sourceKey,
      List<SpooledFile> files) {
    this(type, label, notes, source, sourceKey, files, null);
  }

  /** Whether a label has more than {@link #LABEL_MAX} characters. */
  public static boolean isTooLong(String label) {
    return label.codePointCount(0, label.length()) > LABEL_MAX;
  }
}
