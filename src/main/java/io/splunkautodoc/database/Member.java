package io.splunkautodoc.database;

/**
 * One process among those that share a database.
 *
 * @param nodeId names its home, the same after a restart
 * @param incarnation new with every start of the process
 */
public record Member(String nodeId, String incarnation) {}
