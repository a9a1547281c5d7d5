package io.splunkautodoc.documents.json;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.PageName;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the model as JSON: a record is an object with its components in snake_case, a line is
 * {@code {"path", "line"}}, a page's name its section, title and file, what is absent {@code null}.
 */
public final class JsonDocument {
  private final JsonWriter json;

  private JsonDocument(Writer out) {
    this.json = new JsonWriter(out);
  }

  /** Writes the whole model; the writer stays open. */
  public static void write(Documentation documentation, Writer out) throws IOException {
    new JsonDocument(out).value(documentation);
    out.write('\n');
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.literal("null");
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value instanceof Number || value instanceof Boolean) {
      json.literal(value.toString());
    } else if (value instanceof Enum<?> constant) {
      json.string(snake(constant.name()));
    } else if (value instanceof Instant time) {
      json.string(time.toString());
    } else if (value instanceof Iterable<?> items) {
      json.open('[');
      for (Object item : items) {
        json.item();
        value(item);
      }
      json.close(']');
    } else if (value instanceof Record object) {
      object(object);
    } else {
      json.string(value.toString());
    }
  }

  private void object(Record object) throws IOException {
    json.open('{');
    if (object instanceof SourceLine line) {
      json.name("path");
      json.string(line.path());
      json.name("line");
      json.literal(Integer.toString(line.line()));
    } else {
      for (RecordComponent component : object.getClass().getRecordComponents()) {
        json.name(snake(component.getName()));
        value(component(object, component));
      }
    }
    if (object instanceof PageName page) {
      json.name("file");
      json.string(page.file());
    }
    json.close('}');
  }

  private static @Nullable Object component(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of the model are public: " + component, e);
    }
  }

  static String snake(String name) {
    String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return parted.toLowerCase(Locale.ROOT);
  }
}
