package io.splunkautodoc.analysis.datapath.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes apart expressions of {@code INGEST_EVAL}, minding quotes and parentheses. */
final class EvalText {
  private EvalText() {}

  /** One assignment. */
  record Assignment(String target, String expression) {}

  /** A call of a function. */
  record Call(String function, List<String> arguments) {}

  /** The assignments of a list; what is none is left out. */
  static List<Assignment> assignments(String list) {
    List<Assignment> assignments = new ArrayList<>();
    for (String part : parts(list)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        int end = part.charAt(equals - 1) == ':' ? equals - 1 : equals;
        assignments.add(
            new Assignment(target(part.substring(0, end)), part.substring(equals + 1).strip()));
      }
    }
    return assignments;
  }

  /** Without the marks around a key, and without a type in brackets. */
  private static String target(String text) {
    String name = text.strip();
    if (name.startsWith("'") && name.endsWith("'") && name.length() > 1) {
      name = name.substring(1, name.length() - 1);
    }
    if (name.startsWith("$") && name.endsWith("$") && name.length() > 1) {
      name = name.substring(1, name.length() - 1);
    }
    int type = name.indexOf('[');
    return type > 0 ? name.substring(0, type).strip() : name;
  }

  /** A variable's name without marks; the text itself where it has none. */
  static String variable(String text) {
    return target(text);
  }

  /** What stands between commas on the outermost level. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\\' && quoted) {
        i++;
      } else if (unit == '"') {
        quoted = !quoted;
      } else if (!quoted && unit == '(') {
        depth++;
      } else if (!quoted && unit == ')') {
        depth--;
      } else if (!quoted && unit == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** The text of a string in quotes; empty where the expression is anything more. */
  static Optional<String> literal(String expression) {
    int last = expression.length() - 1;
    if (last < 1 || expression.charAt(0) != '"' || expression.charAt(last) != '"') {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < last; i++) {
      char unit = expression.charAt(i);
      if (unit == '"') {
        return Optional.empty();
      }
      boolean escape = unit == '\\' && i + 1 < last;
      text.append(escape ? expression.charAt(++i) : unit);
    }
    return Optional.of(text.toString());
  }

  /** The one call that the expression is; empty where it is anything else. */
  static Optional<Call> call(String expression) {
    int open = expression.indexOf('(');
    boolean named = open > 0 && expression.substring(0, open).strip().matches("[a-z_0-9]+");
    if (!named || close(expression, open) != expression.length() - 1) {
      return Optional.empty();
    }
    String inside = expression.substring(open + 1, expression.length() - 1);
    return Optional.of(new Call(expression.substring(0, open).strip(), parts(inside)));
  }

  /** Where the parenthesis is closed; the text's length where it never is. */
  private static int close(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\\' && quoted) {
        i++;
      } else if (unit == '"') {
        quoted = !quoted;
      } else if (!quoted && unit == '(') {
        depth++;
      } else if (!quoted && unit == ')' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
