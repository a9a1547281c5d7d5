package io.splunkautodoc.analysis;

/**
 * Where something is said: the evidence of every answer.
 *
 * @param path below the {@code etc/}
 * @param line from 1
 */
public record SourceLine(String path, int line) implements Comparable<SourceLine> {
  public SourceLine {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " of " + path);
    }
  }

  @Override
  public int compareTo(SourceLine other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return path + ":" + line;
  }
}
