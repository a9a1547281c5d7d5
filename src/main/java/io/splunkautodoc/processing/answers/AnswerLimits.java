package io.splunkautodoc.processing.answers;

import java.time.Duration;

/**
 * How much may be spent on answers.
 *
 * @param threads that think
 * @param waiting questions at most beside those that are being worked on
 * @param patience how long one caller waits
 * @param keptBytes the memory that loaded uploads and answers may take until the next question, by
 *     estimate
 * @param mostConfBytes the most configuration that one question may load
 */
public record AnswerLimits(
    int threads, int waiting, Duration patience, long keptBytes, long mostConfBytes) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Stanzas in memory take about eight times their text; three eighths of the heap are for them.
   */
  private static final long HEAP_SHARE = 8;

  private static final long TEXT_SHARE = 22;

  /** For a process with so much memory. */
  public static AnswerLimits forHeap(long maxHeapBytes) {
    return new AnswerLimits(
        2, 64, PATIENCE, maxHeapBytes / HEAP_SHARE, Math.max(1 << 20, maxHeapBytes / TEXT_SHARE));
  }
}
