package io.splunkautodoc.dropfolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.ingest.IngestCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@code X.meta.json} says. */
sealed interface Sidecar {
  record Declared(Declaration declaration) implements Sidecar {}

  /** It cannot be understood; the detail names the field and what is allowed. */
  record Invalid(String detail) implements Sidecar {}

  /** Far more than a label and notes need. */
  int MOST_BYTES = 64 << 10;

  Set<String> KEYS = Set.of("type", "label", "notes");

  JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads the sidecar of a file.
   *
   * @throws IOException where the disk fails, or the sidecar has just vanished
   */
  static Sidecar read(Path sidecar) throws IOException {
    if (!Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
      return new Invalid("the .meta.json is not a plain file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(sidecar)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      return new Invalid("the .meta.json has more than " + MOST_BYTES + " bytes");
    }
    try {
      return parse(JSON.readTree(bytes));
    } catch (JsonProcessingException e) {
      return new Invalid("the .meta.json is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Sidecar parse(@Nullable JsonNode json) {
    if (json == null || !json.isObject()) {
      return new Invalid("the .meta.json must hold one JSON object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode value = json.get(name);
      if (!KEYS.contains(name)) {
        return new Invalid("unknown key \"" + name + "\"; allowed: type, label, notes");
      }
      if (!value.isNull() && !value.isTextual()) {
        return new Invalid("\"" + name + "\" must be a text");
      }
      if (value.asText().indexOf('\0') >= 0) {
        return new Invalid("\"" + name + "\" must not hold a NUL");
      }
    }
    return declared(text(json, "type"), text(json, "label"), text(json, "notes"));
  }

  private static Sidecar declared(
      @Nullable String type, @Nullable String label, @Nullable String notes) {
    Optional<UploadType> known = Optional.ofNullable(type).flatMap(UploadType::ofWireName);
    if (type != null && known.isEmpty()) {
      return new Invalid("unknown type \"" + type + "\"; allowed: " + UploadType.allowed());
    }
    if (label != null && IngestCommand.isTooLong(label)) {
      return new Invalid("label has more than " + IngestCommand.LABEL_MAX + " characters");
    }
    return new Declared(new Declaration(known.orElse(null), label, notes));
  }

  private static @Nullable String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }
}
