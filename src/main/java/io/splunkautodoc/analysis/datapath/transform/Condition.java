package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so for some events and not for others.
 *
 * @param subject what is looked at, such as {@code _raw} or {@code source}
 * @param pattern the expression as the file has it
 * @param holds whether this speaks of the events that match
 * @param at the line that asks; null where several do
 */
public record Condition(String subject, String pattern, boolean holds, @Nullable SourceLine at) {
  /** The same question, whoever asks and whatever the answer. */
  String question() {
    return subject + "\u0000" + pattern;
  }

  Condition answered(boolean answer) {
    return new Condition(subject, pattern, answer, at);
  }

  /** The same question with the other answer. */
  public Condition not() {
    return answered(!holds);
  }

  /** For the reader. */
  public String text() {
    return subject + (holds ? " matches " : " does not match ") + "`" + pattern + "`";
  }

  @Override
  public String toString() {
    return text();
  }
}
