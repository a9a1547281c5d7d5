package io.splunkautodoc.database;

/**
 * Which answer is meant.
 *
 * @param question up to 64 characters
 * @param basis what the answer depends on beside the run's files; up to 255 characters
 */
public record AnswerName(int runId, String question, String basis) {
  private static final int LONGEST_QUESTION = 64;
  private static final int LONGEST_BASIS = 255;

  public AnswerName {
    if (question.length() > LONGEST_QUESTION || basis.length() > LONGEST_BASIS) {
      throw new IllegalArgumentException("too long: " + question + ", " + basis);
    }
  }
}
