package io.splunkautodoc.archive;

/**
 * How much of an upload is looked at. Past a limit the kind is decided from what was seen.
 *
 * @param entries archive members, at least 1
 * @param bytes bytes after decompression, at least 1
 * @param ratio decompressed bytes for each compressed byte, at least 1; looked at only after the
 *     first MiB, since small files of blanks compress well
 */
public record RecognitionLimits(int entries, long bytes, int ratio) {

  /** About two seconds of one core at worst. */
  public static final RecognitionLimits DEFAULT = new RecognitionLimits(200_000, 1L << 30, 200);

  public RecognitionLimits {
    if (entries < 1 || bytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("limits start at 1");
    }
  }
}
