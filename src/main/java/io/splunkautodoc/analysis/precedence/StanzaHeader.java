package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;

/** Where a stanza stands in one file. */
public record StanzaHeader(SourceLine at, ConfPlace place) {}
