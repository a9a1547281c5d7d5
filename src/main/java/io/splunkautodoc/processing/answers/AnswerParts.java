package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.DifferenceReader;

/** What questions are answered with. */
record AnswerParts(
    DeploymentReader reader,
    DifferenceReader differences,
    ClientLists clients,
    SavedOutlines saved,
    AnswerLimits limits,
    Kept kept) {}
