package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.BitSet;

/**
 * Which patterns of an index match one client.
 *
 * @param yes the numbers of those that match
 * @param unknown of those where it cannot be told
 */
public record Hits(BitSet yes, BitSet unknown) {
  /** Whether one of some patterns matches. */
  public Answer any(BitSet wanted) {
    if (yes.intersects(wanted)) {
      return Answer.YES;
    }
    return unknown.intersects(wanted) ? Answer.UNKNOWN : Answer.NO;
  }

  /** Whether one pattern matches. */
  public Answer of(int pattern) {
    if (yes.get(pattern)) {
      return Answer.YES;
    }
    return unknown.get(pattern) ? Answer.UNKNOWN : Answer.NO;
  }
}
