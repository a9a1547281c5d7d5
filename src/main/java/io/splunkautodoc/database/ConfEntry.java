package io.splunkautodoc.database;

import io.splunkautodoc.conf.ConfPlace;

/**
 * A configuration file of a run and where its stanzas are kept.
 *
 * @param position in the run, from 0
 * @param memoryBytes what its stanzas take in memory, by estimate
 */
public record ConfEntry(int position, ConfPlace place, long contentId, long memoryBytes) {
  private static final int STANZA_BYTES = 120;
  private static final int SETTING_BYTES = 80;

  private static final int USUAL_SETTING = 40;
  private static final int USUAL_STANZA = 250;

  /** An estimate by the size of the file alone. */
  static long estimate(long textBytes) {
    return estimate(textBytes, textBytes / USUAL_STANZA, textBytes / USUAL_SETTING);
  }

  /**
   * An estimate that is rather too high: texts take their size and a quarter, less where they
   * repeat each other.
   *
   * @param textBytes the size of the file
   */
  static long estimate(long textBytes, long stanzas, long settings) {
    return textBytes + textBytes / 4 + stanzas * STANZA_BYTES + settings * SETTING_BYTES;
  }
}
