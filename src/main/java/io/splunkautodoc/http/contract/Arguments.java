package io.splunkautodoc.http.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, checked against the contract. Names are those of the contract.
 *
 * @param values {@code String} or {@code Long}, by name; those that were not sent are missing
 */
public record Arguments(Map<String, Object> values) {
  public Arguments {
    values = Collections.unmodifiableMap(new HashMap<>(values));
  }

  /** A text parameter, null where it was not sent. */
  public @Nullable String text(String name) {
    return (String) values.get(name);
  }

  /** A text parameter that the contract requires. */
  public String required(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  /** A whole number that the contract bounds to the size of an int. */
  public int number(String name, int otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : Math.toIntExact((Long) value);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** An id; empty where it is larger than any id can be. */
  public OptionalInt id(String name) {
    long id = (Long) Objects.requireNonNull(values.get(name), name);
    return id > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) id);
  }
}
