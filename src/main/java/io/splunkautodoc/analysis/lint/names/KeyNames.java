package io.splunkautodoc.analysis.lint.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of one type of configuration. Immutable. */
public final class KeyNames {
  private static final String ANY = "<>";

  private final Map<String, State> exact = new TreeMap<>();
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Map<Pattern, State> patterns = new HashMap<>();

  /** What Splunk's specification says of a key. */
  public enum State {
    CURRENT,
    DEPRECATED,
    REMOVED
  }

  /** Keys as the table has them: {@code !} and {@code !!} behind the name mark its state. */
  KeyNames(List<String> words) {
    for (String word : words) {
      State state =
          word.endsWith("!!")
              ? State.REMOVED
              : word.endsWith("!") ? State.DEPRECATED : State.CURRENT;
      String name = word.substring(0, word.length() - state.ordinal());
      if (name.contains(ANY)) {
        patterns.put(Pattern.compile(Pattern.quote(name).replace(ANY, "\\E.+\\Q")), state);
      } else {
        exact.put(name, state);
        byLowerCase.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
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

  /** The name that the key is but for its case. */
  public Optional<String> inOtherCase(String key) {
    return Optional.ofNullable(byLowerCase.get(key.toLowerCase(Locale.ROOT)))
        .filter(name -> !name.equals(key));
  }

  /** A current name that differs from the key by a letter or two. */
  public Optional<String> like(String key) {
    int most = key.length() < 8 ? 1 : 2;
    return exact.entrySet().stream()
        .filter(known -> known.getValue() == State.CURRENT)
        .map(Map.Entry::getKey)
        .filter(known -> Distance.isAtMost(most, known, key))
        .findFirst();
  }
}
