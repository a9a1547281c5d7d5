package io.splunkautodoc.analysis.lint.names;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of one type of configuration. Immutable. */
public final class KeyNames {
  private static final String ANY = "<>";

  private final Map<String, State> exact = new TreeMap<>();
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Map<Pattern, State> patterns = new LinkedHashMap<>();

  /** Such as {@code EVAL-<>}. */
  private final List<String> families;

  /** What Splunk's specification says of a key. */
  public enum State {
    CURRENT,
    DEPRECATED,
    REMOVED
  }

  /** Keys as the table has them: {@code !} and {@code !!} behind the name mark its state. */
  KeyNames(List<String> words) {
    families = words.stream().filter(word -> word.endsWith("-" + ANY)).toList();
    for (String word : words) {
      State state =
          word.endsWith("!!")
              ? State.REMOVED
              : word.endsWith("!") ? State.DEPRECATED : State.CURRENT;
      String name = word.substring(0, word.length() - marks(state));
      if (name.contains(ANY)) {
        patterns.put(Pattern.compile(Pattern.quote(name).replace(ANY, "\\E.+\\Q")), state);
      } else {
        exact.put(name, state);
        byLowerCase.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
  }

  private static int marks(State state) {
    return switch (state) {
      case CURRENT -> 0;
      case DEPRECATED -> 1;
      case REMOVED -> 2;
    };
  }

  /** The key's state; empty where the specification does not know the key. */
  public Optional<State> state(String key) {
    State said = exact.get(key);
    return said != null
        ? Optional.of(said)
        : patterns.entrySet().stream()
            .filter(pattern -> pattern.getKey().matcher(key).matches())
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** The current name that was most likely meant: but for its case, blanks or a letter or two. */
  public Optional<String> meant(String key) {
    return Optional.ofNullable(byLowerCase.get(key.toLowerCase(Locale.ROOT)))
        .or(() -> family(key))
        .or(() -> like(key, exact.keySet().stream()).filter(this::isCurrent));
  }

  private boolean isCurrent(String name) {
    return exact.get(name) == State.CURRENT;
  }

  /** {@code EVAL-<…>} for {@code Eval-x}, {@code EVAL - x} and {@code EVLA-x}. */
  private Optional<String> family(String key) {
    int dash = key.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    String start = key.substring(0, dash).strip();
    Stream<String> starts =
        families.stream().map(family -> family.substring(0, family.indexOf('-')));
    return like(start.toUpperCase(Locale.ROOT), starts).map(family -> family + "-<name>");
  }

  private static Optional<String> like(String key, Stream<String> names) {
    int most = key.length() < 8 ? 1 : 2;
    return names.filter(known -> Distance.isAtMost(most, known, key)).findFirst();
  }
}
