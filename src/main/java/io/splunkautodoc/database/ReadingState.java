package io.splunkautodoc.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a run stands.
 *
 * @param progress as of some seconds ago; null before the reading began
 * @param attempts how often it was begun and neither ended nor met a trouble of others
 * @param leaseUntil until when its reader has it; null where nobody reads it
 * @param nextTryAt when it is tried again after a trouble; null where nothing is in its way
 * @param lastError why the last try did not get to its end
 * @param parserVersion of the parser that read it; null unless it is complete
 */
public record ReadingState(
    Run run,
    @Nullable Progress progress,
    int attempts,
    @Nullable Instant leaseUntil,
    @Nullable Instant nextTryAt,
    @Nullable String lastError,
    @Nullable Integer parserVersion) {}
