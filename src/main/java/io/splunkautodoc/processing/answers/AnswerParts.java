package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DeploymentReader;

/** What questions are answered with. */
record AnswerParts(
    DeploymentReader reader,
    ClientLists clients,
    SavedOutlines saved,
    AnswerLimits limits,
    Kept kept) {}
