package io.splunkautodoc.database;

import io.splunkautodoc.conf.ConfPlace;

/**
 * A configuration file of a run and where its stanzas are kept.
 *
 * @param position in the run, from 0
 * @param contentBytes the size of the file, from which that of its stanzas can be guessed
 */
public record ConfEntry(int position, ConfPlace place, long contentId, long contentBytes) {}
