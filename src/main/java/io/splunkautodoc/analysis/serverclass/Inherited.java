package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Optional;

/**
 * The value of a setting that counts at a level.
 *
 * @param level which says it
 * @param at where; empty for a built-in default
 */
public record Inherited(String value, Level level, Optional<SourceLine> at) {}
