package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.SavedAnswers;

/**
 * What answers are made from.
 *
 * @param reader what the runs hold
 * @param differences what is not the same in two of them
 * @param clients what their owners added
 * @param saved what was found before
 */
public record AnswerSources(
    DeploymentReader reader,
    DifferenceReader differences,
    ClientLists clients,
    SavedAnswers saved) {}
