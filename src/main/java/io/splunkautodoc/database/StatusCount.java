package io.splunkautodoc.database;

/** How many runs have a status. */
public record StatusCount(RunStatus status, long runs) {}
