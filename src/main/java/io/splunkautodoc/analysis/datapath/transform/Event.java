package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.datapath.regex.TextSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of some events while they pass the rules. Immutable.
 *
 * @param values what each key can hold; a key that nobody has set is absent
 * @param raw who last rewrote {@code _raw}; empty where it is as the input read it
 */
public record Event(Map<Key, TextSet> values, String raw) {
  /** The queue that drops what it gets. */
  public static final String NULL_QUEUE = "nullQueue";

  public Event {
    values = Map.copyOf(values);
  }

  public Optional<TextSet> get(Key key) {
    return Optional.ofNullable(values.get(key));
  }

  /** For the reader; empty where nobody has set the key. */
  public String shown(Key key) {
    return get(key).map(TextSet::shown).orElse("");
  }

  public Event with(Key key, TextSet value) {
    Map<Key, TextSet> changed = new EnumMap<>(Key.class);
    changed.putAll(values);
    changed.put(key, value);
    return new Event(changed, raw);
  }

  public Event without(Key key) {
    Map<Key, TextSet> changed = new HashMap<>(values);
    changed.remove(key);
    return new Event(changed, raw);
  }

  Event rewrittenBy(String transform) {
    return new Event(values, transform);
  }

  /** Whether nothing of it is indexed. */
  public boolean isDropped() {
    return get(Key.QUEUE).flatMap(TextSet::single).filter(NULL_QUEUE::equals).isPresent();
  }
}
