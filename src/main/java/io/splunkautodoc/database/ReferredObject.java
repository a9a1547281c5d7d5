package io.splunkautodoc.database;

/**
 * A content that runs refer to, as all rows about it say together.
 *
 * @param sha256 as the rows have it; other tools may have written anything
 * @param smallest the least size in bytes that a row gives
 * @param largest the greatest size in bytes that a row gives
 * @param firstKey the key in the bucket that comes first in order
 * @param lastKey the key that comes last; the same where all rows agree
 * @param files how many files have this content
 * @param firstRun the run with the lowest id that has it
 * @param lastRun the run with the highest id that has it
 */
public record ReferredObject(
    String sha256,
    long smallest,
    long largest,
    String firstKey,
    String lastKey,
    long files,
    int firstRun,
    int lastRun) {}
