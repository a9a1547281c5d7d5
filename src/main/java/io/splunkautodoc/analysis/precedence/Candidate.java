package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;

/**
 * One file's word on a key.
 *
 * @param at the line of the key
 * @param place the file
 * @param stanza whose key it is there; another than the asked one where the value is inherited
 * @param value as the file has it, nothing expanded
 */
public record Candidate(SourceLine at, ConfPlace place, String stanza, String value) {}
