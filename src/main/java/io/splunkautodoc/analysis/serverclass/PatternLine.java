package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;

/**
 * One entry of a filter's list.
 *
 * @param key whose value it is or, for an entry of a file, which key names the file
 */
public record PatternLine(HostPattern pattern, String key, SourceLine at) {}
