package io.splunkautodoc.archive;

/**
 * What of an archive was not taken over, and why.
 *
 * @param originalPath as in {@link EntryInfo#originalPath}
 * @param listed whether {@link EntrySink#entry} tells it all the same, without its content
 * @param message one or two sentences for the owner: the entry, what is wrong, what to do
 */
public record Refusal(String originalPath, Reason reason, boolean listed, String message) {

  /** Why an entry was refused. */
  public enum Reason {
    /** Absolute, with {@code ..}, with a drive or a server, empty or too long. */
    UNSAFE_PATH,
    /** A symbolic or a hard link. */
    LINK,
    /** A device, a pipe, a file with holes or another special member. */
    SPECIAL,
    /** The path was there before. */
    DUPLICATE,
    /** More bytes than an entry, or a content that is kept in memory, may have. */
    TOO_BIG,
    /** An archive inside the archive. */
    NESTED_ARCHIVE,
    /** Encrypted inside a zip. */
    ENCRYPTED,
    /** Packed by a method that is not read. */
    UNSUPPORTED,
    /** Its checksum or its size is not what the archive says. */
    DAMAGED
  }
}
