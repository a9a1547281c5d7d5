package io.splunkautodoc.ingest;

/**
 * A received file: whole, hashed and fsynced in this node's spool.
 *
 * @param originalName the name as the owner gave it, whatever characters it has
 * @param spoolName its file name in the spool folder
 * @param sha256 64 lower-case hex digits
 * @param sizeBytes more than zero
 */
public record SpooledFile(String originalName, String spoolName, String sha256, long sizeBytes) {
  public SpooledFile {
    if (sizeBytes < 1) {
      throw new IllegalArgumentException("an empty file is never spooled");
    }
  }

  /** The same file under the name that its owner really gave. */
  public SpooledFile named(String name) {
    return new SpooledFile(name, spoolName, sha256, sizeBytes);
  }
}
