package io.splunkautodoc.conf;

/**
 * Something in a file that its owner should know.
 *
 * @param line from 1; where a problem is of the whole file, the line that shows it
 * @param detail what is so at this place; quotes nothing of the file, whose text may be secret
 */
public record Problem(ProblemKind kind, int line, String detail) {
  public Problem {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " of " + kind);
    }
  }
}
