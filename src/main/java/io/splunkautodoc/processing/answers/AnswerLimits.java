package io.splunkautodoc.processing.answers;

import java.time.Duration;

/**
 * How much may be spent on answers. At the worst there are in memory what is kept, what one
 * question about a large run loads, and what each other thread loads of smaller runs.
 *
 * @param threads that think, beside one for questions about large runs
 * @param waiting questions at most beside those that are being worked on
 * @param patience how long one caller waits
 * @param keptBytes the memory that loaded uploads and answers may take until the next question, by
 *     estimate
 * @param mostBytes the memory that the configuration may take which one question loads, by estimate
 * @param manySettings questions about more are answered one after the other
 */
public record AnswerLimits(
    int threads,
    int waiting,
    Duration patience,
    long keptBytes,
    long mostBytes,
    long manySettings) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SETTING_BYTES = 200;

  /** Questions at most that are worked on or wait. */
  int places() {
    return threads + waiting;
  }

  /** For a process with so much memory. */
  public static AnswerLimits forHeap(long maxHeapBytes) {
    return new AnswerLimits(
        2,
        64,
        PATIENCE,
        maxHeapBytes / 4,
        Math.max(8 << 20, maxHeapBytes * 3 / 8),
        maxHeapBytes / 16 / SETTING_BYTES);
  }
}
