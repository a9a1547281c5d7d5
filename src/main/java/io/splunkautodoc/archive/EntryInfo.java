package io.splunkautodoc.archive;

import org.jspecify.annotations.Nullable;

/**
 * One file inside an archive. Both paths can be stored and shown: no control characters, no lone
 * surrogates.
 *
 * @param path with {@code /} between its parts, without {@code .}, {@code ..} or a leading {@code
 *     /}; at most 1,024 bytes of UTF-8; unique within its archive
 * @param originalPath as the archive has it, with control characters shown as {@code %XX}
 * @param size in bytes, as read, not as stated
 * @param sha256 of the content, 64 lower-case hex digits; null where it was not read
 */
public record EntryInfo(
    String path, String originalPath, EntryKind kind, long size, @Nullable String sha256) {}
