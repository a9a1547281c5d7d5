package io.splunkautodoc.conf;

import java.util.List;

/** The one pass over a file's lines. For one file and one thread. */
final class DocumentReader {
  private static final String SEE_LINE = "See this line.";

  private final byte[] bytes;
  private final ProblemList problems;
  private final LineReader lines;
  private final JoinedLine joined = new JoinedLine();

  /** Where the next line begins. */
  private int at;

  /** The number of the last line that was begun. */
  private int line;

  DocumentReader(ConfText text, boolean meta, ProblemList problems) {
    this.bytes = text.bytes();
    this.at = text.start();
    this.problems = problems;
    this.lines = new LineReader(text, meta, problems);
  }

  List<Stanza> read() {
    while (at < bytes.length) {
      line++;
      if (lines.isFull()) {
        problems.add(ProblemKind.TOO_MANY_SETTINGS, line, "Nothing was read from this line on.");
        break;
      }
      readLine();
    }
    if (line == 1 && hasReturnInside()) {
      problems.add(ProblemKind.CARRIAGE_RETURNS, 1, "The file has no LF, but CR inside.");
    }
    return lines.stanzas();
  }

  private boolean hasReturnInside() {
    int first = Scan.indexOf(bytes, '\r', 0, bytes.length);
    return first < bytes.length - 1 && bytes[first + 1] != '\n';
  }

  private void readLine() {
    int begin = at;
    int first = begin;
    while (first < bytes.length && Scan.isBlank(bytes[first]) && bytes[first] != '\n') {
      first++;
    }
    int end = Scan.indexOf(bytes, '\n', first, bytes.length);
    at = end + 1;
    if (first == end) {
      return;
    }
    int stop = withoutReturn(first, end);
    boolean indented = first > begin;
    if (bytes[first] == '#') {
      readComment(stop, indented);
    } else if (bytes[stop - 1] == '\\') {
      readContinued(first, stop, indented);
    } else {
      lines.read(bytes, first, stop, line, line, indented);
    }
  }

  private void readComment(int stop, boolean indented) {
    if (indented) {
      problems.add(ProblemKind.INDENTED_COMMENT, line, SEE_LINE);
    }
    if (bytes[stop - 1] == '\\') {
      problems.add(ProblemKind.CONTINUED_COMMENT, line, SEE_LINE);
    }
  }

  private void readContinued(int first, int firstStop, boolean indented) {
    int firstLine = line;
    int from = first;
    int stop = firstStop;
    joined.clear();
    while (stop > from && bytes[stop - 1] == '\\') {
      if (stop - 1 > from && bytes[stop - 2] == '\\') {
        problems.add(ProblemKind.DOUBLE_BACKSLASH, line, SEE_LINE);
      }
      joined.append(bytes, from, stop - 1);
      joined.append('\n');
      from = at;
      stop = at;
      if (at >= bytes.length) {
        problems.add(ProblemKind.CONTINUED_AT_END, line, "The file ends behind this line.");
        break;
      }
      line++;
      int end = Scan.indexOf(bytes, '\n', from, bytes.length);
      at = end + 1;
      stop = withoutReturn(from, end);
      checkForComment(from, stop);
    }
    if (stop > from) {
      joined.append(bytes, from, stop);
    }
    lines.read(joined.bytes(), 0, joined.length(), firstLine, line, indented);
  }

  private void checkForComment(int from, int stop) {
    int first = from;
    while (first < stop && Scan.isBlank(bytes[first])) {
      first++;
    }
    if (first < stop && bytes[first] == '#') {
      problems.add(ProblemKind.COMMENT_IN_VALUE, line, SEE_LINE);
    }
  }

  /** The end of a line's text: one CR belongs to the line's end. */
  private int withoutReturn(int from, int end) {
    return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
  }
}
