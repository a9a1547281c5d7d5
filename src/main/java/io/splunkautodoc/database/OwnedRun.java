package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * A run and who has it in hand.
 *
 * @param nodeId the node that carries it on while it is pending; null where other tools made it
 * @param nodeLives whether that node was seen lately
 */
public record OwnedRun(Run run, @Nullable String nodeId, boolean nodeLives) {}
