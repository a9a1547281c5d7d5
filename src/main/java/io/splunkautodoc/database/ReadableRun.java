package io.splunkautodoc.database;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as far as questions about its content need it.
 *
 * @param errorMessage why it failed; null where it did not
 * @param parserVersion of the parser that read it; null unless it is complete
 * @param settings how many its files have, each content once
 * @param clientsRevision of the list of clients that its owner gave; null where there is none
 * @param saved answers that were found and kept
 */
public record ReadableRun(
    int id,
    RunStatus status,
    @Nullable String errorMessage,
    @Nullable Integer parserVersion,
    long settings,
    @Nullable String clientsRevision,
    Set<AnswerName> saved) {
  public ReadableRun {
    saved = Set.copyOf(saved);
  }

  /** The same with other answers. */
  public ReadableRun with(Set<AnswerName> answers) {
    return new ReadableRun(
        id, status, errorMessage, parserVersion, settings, clientsRevision, answers);
  }
}
