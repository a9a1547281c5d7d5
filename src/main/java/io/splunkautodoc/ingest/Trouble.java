package io.splunkautodoc.ingest;

import java.time.Duration;

/**
 * A part that is known to be away.
 *
 * @param part {@code database} or {@code storage}
 * @param reason one line for the owner
 * @param retryAfter when to try again
 */
public record Trouble(String part, String reason, Duration retryAfter) {}
