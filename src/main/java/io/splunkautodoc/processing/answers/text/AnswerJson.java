package io.splunkautodoc.processing.answers.text;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.lint.Lint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The records of answers as JSON, by their components. A rule is its id only, so that only the
 * program that wrote a finding is sure to read it. Thread-safe.
 */
final class AnswerJson {
  private static final Map<String, RuleInfo> RULES =
      Lint.rules().stream()
          .collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addSerializer(RuleInfo.class, new RuleWriter())
                  .addDeserializer(RuleInfo.class, new RuleReader()))
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private AnswerJson() {}

  /** In one line. */
  static byte[] write(Object answer) {
    try {
      return MAPPER.writeValueAsBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer that has no text", e);
    }
  }

  static <T> T read(byte[] json, int from, int length, Class<T> type) {
    try {
      return MAPPER.readValue(json, from, length, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not what an answer was saved as", e);
    }
  }

  private static final class RuleWriter extends JsonSerializer<RuleInfo> {
    @Override
    public void serialize(RuleInfo rule, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(rule.id());
    }
  }

  private static final class RuleReader extends JsonDeserializer<RuleInfo> {
    @Override
    public RuleInfo deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String id = json.getValueAsString();
      return Objects.requireNonNull(RULES.get(id), () -> "no rule " + id);
    }
  }
}
