package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Hits;
import org.jspecify.annotations.Nullable;

/**
 * A client held against all patterns of the configuration.
 *
 * @param machineTypes null where its type is not known
 * @param packageTypes null where its type is not known
 */
record ClientFacts(
    Client client, Hits names, @Nullable Hits machineTypes, @Nullable Hits packageTypes) {}
