package io.splunkautodoc.conf;

import java.util.List;

/** Reads logical lines, continuations joined: headers and settings. For one file and one thread. */
final class LineReader {
  private static final StringCache STRINGS = new StringCache();
  private static final String SEE_LINE = "See this line.";

  private final ConfText text;
  private final boolean meta;
  private final ProblemList problems;
  private final StanzaList stanzas;
  private boolean isTemplate;

  LineReader(ConfText text, boolean meta, ProblemList problems) {
    this.text = text;
    this.meta = meta;
    this.problems = problems;
    this.stanzas = new StanzaList(problems);
  }

  List<Stanza> stanzas() {
    return stanzas.toList();
  }

  boolean isFull() {
    return stanzas.total() >= ConfParser.MOST_ITEMS;
  }

  /** Reads {@code source} from {@code from} to {@code to}, which is in the lines given. */
  void read(byte[] source, int from, int to, int firstLine, int lastLine, boolean indented) {
    int start = from;
    int line = firstLine;
    while (start < to && Scan.isBlank(source[start])) {
      if (source[start++] == '\n') {
        line++;
      }
    }
    if (start == to || source[start] == '#') {
      return;
    }
    if (source[start] == '[') {
      readHeader(source, start, to, line, lastLine, indented);
    } else if (Foreign.isTemplate(source, start, to)) {
      readTemplate(line);
    } else {
      readSetting(source, start, to, line, lastLine);
    }
  }

  private void readHeader(
      byte[] source, int start, int to, int line, int lastLine, boolean indented) {
    int close = Scan.lastIndexOf(source, ']', start, to);
    if (close < 0) {
      problems.add(ProblemKind.BROKEN_HEADER, line, "There is no ] in this line.");
      return;
    }
    if (lastLine > line) {
      problems.add(ProblemKind.CONTINUED_HEADER, line, "It goes on to line " + lastLine + ".");
    }
    if (indented) {
      problems.add(ProblemKind.INDENTED_HEADER, line, SEE_LINE);
    }
    if (close + 1 < to && trimmedEnd(source, close + 1, to) > close + 1) {
      problems.add(ProblemKind.TEXT_AFTER_HEADER, line, SEE_LINE);
    }
    int name = start + 1;
    if (name == close) {
      if (!meta) {
        problems.add(ProblemKind.EMPTY_STANZA_NAME, line, SEE_LINE);
      }
    } else if (Scan.isBlank(source[name]) || Scan.isBlank(source[close - 1])) {
      problems.add(ProblemKind.BLANK_IN_HEADER, line, SEE_LINE);
    }
    stanzas.open(text.string(source, name, close), line);
  }

  private void readSetting(byte[] source, int start, int to, int line, int lastLine) {
    int equal = Scan.indexOf(source, '=', start, to);
    int keyEnd = trimmedEnd(source, start, equal);
    if (equal == to) {
      String what = source[start] == ';' ? "It begins with ;." : "There is no = in it.";
      problems.add(ProblemKind.JUNK_LINE, line, what);
      return;
    }
    if (keyEnd == start) {
      problems.add(ProblemKind.EMPTY_KEY, line, SEE_LINE);
      return;
    }
    if (source[start] == ';') {
      problems.add(ProblemKind.SEMICOLON_KEY, line, SEE_LINE);
    }
    int value = equal + 1;
    while (value < to && Scan.isBlank(source[value])) {
      value++;
    }
    int valueEnd = trimmedEnd(source, value, to);
    if (valueEnd < to && source[valueEnd - 1] == '\\' && source[valueEnd] != '\n') {
      problems.add(ProblemKind.BACKSLASH_BLANK, lastLine, SEE_LINE);
    }
    String key = STRINGS.get(text, source, start, keyEnd);
    stanzas.add(new Setting(key, STRINGS.get(text, source, value, valueEnd), line, lastLine));
  }

  private void readTemplate(int line) {
    if (!isTemplate) {
      isTemplate = true;
      problems.add(ProblemKind.TEMPLATE, line, "The first statement is in this line.");
    }
  }

  private static int trimmedEnd(byte[] source, int from, int to) {
    int end = to;
    while (end > from && Scan.isBlank(source[end - 1])) {
      end--;
    }
    return end;
  }
}
