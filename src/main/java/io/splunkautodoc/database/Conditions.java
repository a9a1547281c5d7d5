package io.splunkautodoc.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The WHERE of a statement and the arguments of all of it. Not thread-safe. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  /** Adds a condition; every question mark in it stands for the one argument. */
  Conditions and(String condition, Object argument) {
    conditions.add(condition.replace("?", argument(argument)));
    return this;
  }

  /** Adds a condition without an argument. */
  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** How the statement names an argument from now on, such as {@code $3}. */
  String argument(Object argument) {
    arguments.add(argument);
    return "$" + arguments.size();
  }

  /** Begins with a space; empty where there is no condition. */
  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  List<@Nullable Object> arguments() {
    return Collections.unmodifiableList(arguments);
  }
}
