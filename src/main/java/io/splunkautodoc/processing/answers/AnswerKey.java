package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ReadableRun;

/** What an answer depends on. */
record AnswerKey(int runId, String parser, String clients, Question<?> question) {
  static AnswerKey of(ReadableRun run, Question<?> question) {
    return new AnswerKey(
        run.id(),
        String.valueOf(run.parserVersion()),
        String.valueOf(run.clientsRevision()),
        question);
  }
}
