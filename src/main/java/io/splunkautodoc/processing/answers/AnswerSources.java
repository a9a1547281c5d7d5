package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.SavedAnswers;

/**
 * What answers are made from.
 *
 * @param reader what the runs hold
 * @param clients what their owners added
 * @param saved what was found before
 */
public record AnswerSources(DeploymentReader reader, ClientLists clients, SavedAnswers saved) {}
