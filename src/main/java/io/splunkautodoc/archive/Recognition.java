package io.splunkautodoc.archive;

/** What looking into an upload came to. */
public sealed interface Recognition {

  /** The kind to work with: the found one, or the one to fall back on. */
  UploadKind kind();

  /** One line for the owner: what was seen, or why nothing could be told. */
  String reason();

  /**
   * The content shows its kind.
   *
   * @param reason the entry or the line that showed it
   */
  record Recognised(UploadKind kind, String reason) implements Recognition {}

  /**
   * The content does not show its kind.
   *
   * @param kind the likeliest one, to fall back on
   * @param reason what is missing or could not be read
   */
  record Unrecognised(UploadKind kind, String reason) implements Recognition {}
}
