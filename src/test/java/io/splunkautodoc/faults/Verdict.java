package io.splunkautodoc.faults;

import java.util.List;

/**
 * What a look from outside found.
 *
 * @param lost acknowledged uploads and dropped files that are not there as they were sent
 * @param doubled uploads and dropped files that became more than one run
 * @param stuck what did not come to an end in time
 * @param orphans spool files and objects that nothing refers to
 * @param examples some of them, in words
 */
record Verdict(int lost, int doubled, int stuck, int orphans, List<String> examples) {
  boolean good() {
    return lost + doubled + stuck + orphans == 0;
  }
}
