package io.splunkautodoc.analysis.datapath;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the files of the hosts say that were asked last; most hosts that could receive never do. One
 * thread's.
 */
final class RecentParts {
  /** Of so many sets of files; some megabytes each at the worst. */
  private static final int MOST = 32;

  private final Map<Integer, HostParts> parts = new LinkedHashMap<>(MOST, 0.75f, true);
  private int views;

  /** Parts that are read at the first call, and again when others drove them out. */
  Supplier<HostParts> of(Supplier<HostParts> source) {
    int number = views++;
    return () -> get(number, source);
  }

  private HostParts get(int number, Supplier<HostParts> source) {
    @Nullable HostParts known = parts.get(number);
    if (known != null) {
      return known;
    }
    HostParts made = source.get();
    parts.put(number, made);
    if (parts.size() > MOST) {
      Iterator<HostParts> oldest = parts.values().iterator();
      oldest.next();
      oldest.remove();
    }
    return made;
  }
}
