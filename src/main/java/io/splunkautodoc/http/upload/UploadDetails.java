package io.splunkautodoc.http.upload;

import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.http.contract.Texts;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.ingest.IngestCommand;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sender says about an upload beside its bytes. */
public record UploadDetails(UploadType type, @Nullable String label, @Nullable String notes) {
  /** The longest notes in characters. */
  public static final int NOTES_MAX = 65_536;

  /**
   * Reads the fields of a form or a query.
   *
   * @param errors gets what is wrong
   * @return empty where the type is missing or unknown
   */
  public static Optional<UploadDetails> read(MultiMap fields, List<FieldError> errors) {
    String type = single(fields, "type", errors);
    String label = text("label", single(fields, "label", errors), IngestCommand.LABEL_MAX, errors);
    String notes = text("notes", single(fields, "notes", errors), NOTES_MAX, errors);
    if (type == null) {
      errors.add(new FieldError("type", "is missing; allowed: " + UploadType.allowed()));
      return Optional.empty();
    }
    Optional<UploadType> known = UploadType.ofWireName(type);
    if (known.isEmpty()) {
      errors.add(
          new FieldError(
              "type", "got \"" + Texts.shortened(type) + "\"; allowed: " + UploadType.allowed()));
    }
    return known.map(it -> new UploadDetails(it, label, notes));
  }

  /**
   * Checks a label or notes; contract and database count code points, not chars.
   *
   * @return null where it is missing or blank
   */
  public static @Nullable String text(
      String field, @Nullable String value, int max, List<FieldError> errors) {
    if (value == null || value.isBlank()) {
      return null;
    }
    int length = value.codePointCount(0, value.length());
    if (length > max) {
      errors.add(new FieldError(field, "has " + length + " characters; allowed: at most " + max));
    }
    if (value.indexOf('\0') >= 0) {
      errors.add(new FieldError(field, "has a NUL character; allowed: text without it"));
    }
    return value;
  }

  private static @Nullable String single(MultiMap fields, String name, List<FieldError> errors) {
    List<String> values = new ArrayList<>(fields.getAll(name));
    if (values.size() > 1) {
      errors.add(new FieldError(name, "is there more than once; send it once"));
    }
    return values.isEmpty() ? null : values.get(0);
  }
}
