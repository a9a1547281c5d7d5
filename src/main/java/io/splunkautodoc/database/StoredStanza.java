package io.splunkautodoc.database;

/**
 * A stanza as it is kept.
 *
 * @param line of its header, from 1
 * @param settings a JSON array of objects with {@code key}, {@code value}, {@code line} and, where
 *     it differs, {@code last_line}
 */
public record StoredStanza(long contentId, String name, int line, String settings) {}
