package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;

/** One effective setting of {@code serverclass.conf}, and the line that says it. */
public record Said(String key, String value, SourceLine at) {}
