package io.splunkautodoc.processing.answers;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found, the last used, up to a sum of weights; whatever is asked for while it is
 * being made is made once. What fails is not kept. Thread-safe.
 */
final class Kept {
  private final long mostWeight;
  private final LinkedHashMap<Object, Weighed> done = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Object, CompletableFuture<Object>> underWay = new HashMap<>();
  private long weight;

  private record Weighed(Object value, long weight) {}

  /**
   * A thing that is there, or under way.
   *
   * @param isMine whether the caller has to make it
   */
  record Claim<T>(CompletableFuture<T> future, boolean isMine) {}

  Kept(long mostWeight) {
    this.mostWeight = mostWeight;
  }

  /** Finds the thing; where it neither is there nor under way, the caller is to make it. */
  @SuppressWarnings("unchecked") // A key says what type its thing has.
  synchronized <T> Claim<T> claim(Object key) {
    @Nullable Weighed known = done.get(key);
    if (known != null) {
      return new Claim<>(CompletableFuture.completedFuture((T) known.value()), false);
    }
    @Nullable CompletableFuture<Object> running = underWay.get(key);
    if (running != null) {
      return new Claim<>((CompletableFuture<T>) running, false);
    }
    CompletableFuture<Object> mine = new CompletableFuture<>();
    underWay.put(key, mine);
    return new Claim<>((CompletableFuture<T>) mine, true);
  }

  /** The thing, where it is there. */
  @SuppressWarnings("unchecked") // A key says what type its thing has.
  synchronized <T> Optional<T> find(Object key) {
    return Optional.ofNullable(done.get(key)).map(known -> (T) known.value());
  }

  /** Keeps a thing that nobody claimed. */
  synchronized void add(Object key, Object value, long weight) {
    if (!done.containsKey(key) && !underWay.containsKey(key)) {
      keep(key, new Weighed(value, Math.max(1, weight)));
    }
  }

  /** Makes a thing that {@link #claim} gave to the caller. Never throws: the future has it all. */
  <T> void make(Object key, CompletableFuture<T> mine, Supplier<T> maker, ToLongFunction<T> weigh) {
    try {
      T value = maker.get();
      keep(key, new Weighed(value, Math.max(1, weigh.applyAsLong(value))));
      mine.complete(value);
    } catch (RuntimeException | Error e) {
      forget(key);
      mine.completeExceptionally(e);
    }
  }

  /** Gives up a claim. */
  synchronized void forget(Object key) {
    underWay.remove(key);
  }

  private synchronized void keep(Object key, Weighed made) {
    underWay.remove(key);
    if (made.weight() > mostWeight / 4 * 3) {
      // It would drive out nearly all else.
      return;
    }
    done.put(key, made);
    weight += made.weight();
    Iterator<Weighed> oldest = done.values().iterator();
    while (weight > mostWeight && oldest.hasNext()) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
