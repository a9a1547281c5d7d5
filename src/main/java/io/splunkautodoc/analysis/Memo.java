package io.splunkautodoc.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes a value when it is first asked for. One thread's. */
public final class Memo<T> implements Supplier<T> {
  private final Supplier<T> source;
  private @Nullable T value;

  public Memo(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
