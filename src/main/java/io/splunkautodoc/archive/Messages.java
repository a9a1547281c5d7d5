package io.splunkautodoc.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What owners read about their archives: the entry, what is wrong, what to do. */
final class Messages {
  // These follow an entry's name.
  static final String LINK = "is a link, which is not followed; pack the file it points to";
  static final String SPECIAL =
      "is neither a plain file nor a folder, but a device, a pipe, a file with holes or alike;"
          + " leave it out";
  static final String ENCRYPTED = "is encrypted; pack it without a password";
  static final String UNSUPPORTED =
      "is packed by a method that is not read; pack it again as tar.gz or plain zip";
  static final String DUPLICATE =
      "is there more than once; only the first is read, so pack the folder afresh";
  static final String NESTED_ENTRY =
      "is an archive inside the archive, which stays closed; upload it on its own to read it";

  static final String NESTED_UPLOAD =
      "The upload is a compressed archive that is compressed once more or is no tar inside, and"
          + " stays closed. Unpack it once and upload what is inside.";
  static final String EMPTY_UPLOAD =
      "The upload is an empty file of 0 bytes. Check how it was made and upload it again.";

  private final ArchiveLimits limits;

  Messages(ArchiveLimits limits) {
    this.limits = limits;
  }

  static String sentence(String name, String rest) {
    return "\"" + Shown.inMessage(name) + "\" " + rest + ".";
  }

  String tooBig() {
    return "has more than "
        + Shown.bytes(limits.entryBytes())
        + " (limits.entry-bytes); leave it out, or raise the limit";
  }

  String tooBigToKeep() {
    return "has more than "
        + Shown.bytes(limits.contentBytes())
        + " (limits.conf-bytes), the most that is read of one configuration file, and is only listed;"
        + " split it, or raise the limit";
  }

  /**
   * @param head the first bytes of an upload that is neither an archive nor text
   */
  static String noArchive(byte[] head) {
    return "The upload is "
        + ForeignFormat.named(head)
        + ". Upload a tar, tar.gz (tgz, spl), tar.bz2, tar.xz, tar.zst, a zip, or one .conf file.";
  }

  /**
   * Why reading stopped.
   *
   * @param at the member that was being read; null between members
   * @param last the last file that was read; null where there was none
   */
  String stopped(IOException e, @Nullable String at, @Nullable String last) {
    String place =
        at != null
            ? " at \"" + Shown.inMessage(at) + "\""
            : last != null ? " after \"" + Shown.inMessage(last) + "\"" : " before its first file";
    if (e instanceof LimitReachedException reached) {
      return "The archive " + exceeded(reached.limit()) + place + ", and was read up to there.";
    }
    String what = e instanceof DamagedException ? e.getMessage() : "is damaged";
    return "The archive " + what + place + ". Pack and upload it again.";
  }

  private String exceeded(LimitReachedException.Limit limit) {
    return switch (limit) {
      case ENTRIES -> "has more than " + limits.entries() + " members (limits.archive-entries)";
      case BYTES ->
          "unpacks to more than " + Shown.bytes(limits.archiveBytes()) + " (limits.archive-bytes)";
      case RATIO ->
          "unpacks to more than "
              + limits.compressionRatio()
              + " times its size (limits.compression-ratio)";
      case HEADER -> "has names or attributes that are too long";
    };
  }
}
