package io.splunkautodoc.analysis.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is in one of two collections only; for answers such as data paths and findings.
 *
 * @param added in the order in which they came
 * @param removed likewise
 */
public record SetDiff<T>(List<T> added, List<T> removed) {
  public SetDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * Compares by identity; of several with the same identity the first counts.
   *
   * @param identity what makes two of them the same, such as {@link Identities#path}
   */
  public static <T> SetDiff<T> of(
      Collection<T> before, Collection<T> after, Function<? super T, ?> identity) {
    Map<Object, T> old = byIdentity(before, identity);
    Map<Object, T> fresh = byIdentity(after, identity);
    return new SetDiff<>(missing(fresh, old), missing(old, fresh));
  }

  private static <T> Map<Object, T> byIdentity(Collection<T> all, Function<? super T, ?> identity) {
    Map<Object, T> byIdentity = new LinkedHashMap<>();
    all.forEach(each -> byIdentity.putIfAbsent(identity.apply(each), each));
    return byIdentity;
  }

  private static <T> List<T> missing(Map<Object, T> from, Map<Object, T> in) {
    List<T> missing = new ArrayList<>();
    from.forEach(
        (identity, each) -> {
          if (!in.containsKey(identity)) {
            missing.add(each);
          }
        });
    return missing;
  }

  /** Whether both were the same. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
