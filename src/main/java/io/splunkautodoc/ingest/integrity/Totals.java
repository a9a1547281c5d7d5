package io.splunkautodoc.ingest.integrity;

import java.util.concurrent.atomic.LongAdder;

/** What was looked at and found so far. Thread-safe. */
public final class Totals {
  private final LongAdder objects = new LongAdder();
  private final LongAdder read = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder listed = new LongAdder();
  private final LongAdder young = new LongAdder();
  private final LongAdder missing = new LongAdder();
  private final LongAdder damaged = new LongAdder();
  private final LongAdder orphaned = new LongAdder();

  void checked() {
    objects.increment();
  }

  void readWhole(long size) {
    read.increment();
    bytes.add(size);
  }

  void sawListed() {
    listed.increment();
  }

  void sawYoung() {
    young.increment();
  }

  void found(Finding finding) {
    LongAdder kind =
        finding instanceof Finding.Missing
            ? missing
            : finding instanceof Finding.Damaged ? damaged : orphaned;
    kind.increment();
  }

  /** Objects that rows refer to and that were compared with the bucket. */
  public long objects() {
    return objects.sum();
  }

  /** How many of them were read whole. */
  public long read() {
    return read.sum();
  }

  /** The bytes that were read. */
  public long bytes() {
    return bytes.sum();
  }

  /** Objects that the bucket was seen to hold. */
  public long listed() {
    return listed.sum();
  }

  /** Objects without a reference that are too young to be called orphans. */
  public long young() {
    return young.sum();
  }

  public long missing() {
    return missing.sum();
  }

  public long damaged() {
    return damaged.sum();
  }

  public long orphaned() {
    return orphaned.sum();
  }

  /** Whether nothing was found. */
  public boolean well() {
    return missing() + damaged() + orphaned() == 0;
  }
}
