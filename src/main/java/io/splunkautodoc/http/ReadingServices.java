package io.splunkautodoc.http;

import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.processing.EntryTexts;

/** What the calls about the content of runs work with. */
public record ReadingServices(RunLeases leases, ReadingQueries queries, EntryTexts texts) {}
