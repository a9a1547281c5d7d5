package io.splunkautodoc.analysis.datapath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes equal parts of many paths one object, as most hosts have most of their apps in common. One
 * thread's.
 */
final class SharedParts {
  private final Map<Object, Object> known = new HashMap<>();

  DataPath of(DataPath path) {
    return one(
        new DataPath(
            path.host(),
            one(path.start()),
            list(path.hops()),
            one(path.end()),
            one(path.conditions().stream().map(this::list).toList()),
            list(path.evidence()),
            list(path.caveats())));
  }

  private <T> List<T> list(List<T> parts) {
    return one(parts.stream().map(this::one).toList());
  }

  @SuppressWarnings("unchecked") // Equal parts of paths are of the same type.
  private <T> T one(T part) {
    Object first = known.putIfAbsent(part, part);
    return first == null ? part : (T) first;
  }
}
