package io.splunkautodoc.ingest;

/** What receiving one file came to. All but {@link Spooled} leave nothing behind in the spool. */
public sealed interface SpoolOutcome {
  /** The whole file is on disk, fsynced. */
  record Spooled(SpooledFile file) implements SpoolOutcome {}

  /** The file has no bytes. */
  record Empty(String originalName) implements SpoolOutcome {}

  /**
   * The file has more bytes than allowed; reading stopped there.
   *
   * @param limitBytes the setting {@code limits.upload-bytes}
   */
  record TooLarge(String originalName, long limitBytes) implements SpoolOutcome {}

  /** The disk of the spool is full or not writable; this may pass. */
  record NoSpace(String reason) implements SpoolOutcome {}

  /** The sender stopped half way, or the source could not be read to its end. */
  record CutOff(String reason) implements SpoolOutcome {}
}
