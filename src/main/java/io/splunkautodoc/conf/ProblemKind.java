package io.splunkautodoc.conf;

import static io.splunkautodoc.conf.Severity.ERROR;
import static io.splunkautodoc.conf.Severity.INFO;
import static io.splunkautodoc.conf.Severity.WARNING;

/** What can be wrong with a file's text. Splunk itself says nothing about any of these. */
public enum ProblemKind {
  BROKEN_HEADER(
      "broken-header",
      ERROR,
      false,
      "Stanza header without ]",
      "Close the bracket. Splunk ignores the line, and puts the keys below it into the stanza"
          + " above it."),
  JUNK_LINE(
      "junk-line",
      WARNING,
      false,
      "Line that is neither header, setting nor comment",
      "Splunk ignores it. Begin comments with #, and end a line with \\ to continue a value."),
  DUPLICATE_KEY(
      "duplicate-key",
      WARNING,
      false,
      "Key set twice in a stanza",
      "The last one wins. Remove the other, or number or name them where the key has such forms."),
  DUPLICATE_STANZA(
      "duplicate-stanza",
      WARNING,
      false,
      "Stanza that comes twice in the file",
      "Splunk merges both, key by key, and the later value wins. Put all keys into one place."),
  BACKSLASH_BLANK(
      "backslash-blank",
      WARNING,
      false,
      "Backslash followed by blanks",
      "The value ends here and the next line is read on its own. Remove the blanks if the value"
          + " was to go on."),
  DOUBLE_BACKSLASH(
      "double-backslash",
      INFO,
      true,
      "Line that ends in two backslashes",
      "Taken as a continuation that keeps one backslash. Put a blank behind them if the value ends"
          + " in a backslash."),
  CONTINUED_AT_END(
      "continued-at-end",
      WARNING,
      true,
      "Continuation into the end of the file",
      "The value ends with the file. Check that nothing was cut off, and remove the backslash."),
  COMMENT_IN_VALUE(
      "comment-in-value",
      WARNING,
      false,
      "Line with # inside a continued value",
      "It is part of the value, not a comment. Remove it, or the backslash of the line before."),
  CONTINUED_HEADER(
      "continued-header",
      WARNING,
      true,
      "Stanza header that ends in a backslash",
      "Taken together with the next line. Remove the backslash."),
  CONTINUED_COMMENT(
      "continued-comment",
      WARNING,
      true,
      "Comment that ends in a backslash",
      "Taken as a comment of this line only. Remove the backslash: Splunk may swallow the next"
          + " line."),
  TEXT_AFTER_HEADER(
      "text-after-header",
      WARNING,
      false,
      "Text after a stanza header",
      "Splunk reads the name up to the last ] of the line and ignores the rest. Move the text to a"
          + " line of its own."),
  BLANK_IN_HEADER(
      "blank-in-header",
      WARNING,
      false,
      "Blank beside the bracket of a stanza header",
      "The blank belongs to the name, so this is another stanza than the one without it."),
  INDENTED_HEADER(
      "indented-header",
      INFO,
      true,
      "Indented stanza header",
      "Taken as a header. Start it in the first column to be sure."),
  INDENTED_COMMENT(
      "indented-comment",
      INFO,
      true,
      "Indented comment",
      "Taken as a comment. Start it in the first column to be sure."),
  EMPTY_STANZA_NAME(
      "empty-stanza-name",
      WARNING,
      false,
      "Stanza without a name",
      "[] means something in .meta files only. Name the stanza."),
  SEMICOLON_KEY(
      "semicolon-key",
      WARNING,
      true,
      "Line with ; that holds =",
      "Taken as a key that begins with ;. Begin comments with #."),
  EMPTY_KEY(
      "empty-key",
      WARNING,
      true,
      "Value without a key",
      "Taken as ignored. Write a key before the =."),
  BYTE_ORDER_MARK(
      "byte-order-mark",
      INFO,
      false,
      "Byte order mark before the text",
      "It was skipped. Save the file as UTF-8 without one."),
  NOT_UTF8(
      "not-utf8",
      WARNING,
      true,
      "Text that is not UTF-8",
      "Read as ISO-8859-1. Save the file as UTF-8."),
  UTF16_OR_32(
      "utf16-or-32",
      WARNING,
      true,
      "Text in UTF-16 or UTF-32",
      "Decoded by its byte order mark. Splunk may not read it; save the file as UTF-8."),
  BROKEN_CHARACTERS(
      "broken-characters",
      WARNING,
      true,
      "Bytes that are no text",
      "Each is shown as the replacement character. Save the file again as UTF-8."),
  NUL_CHARACTER(
      "nul-character",
      WARNING,
      true,
      "NUL characters in the text",
      "Each is shown as the replacement character. Remove them; the file may be damaged."),
  CARRIAGE_RETURNS(
      "carriage-returns",
      ERROR,
      true,
      "Line ends of old Macs",
      "Read as a single line. Save the file with LF or CRLF."),
  TEMPLATE(
      "template",
      ERROR,
      false,
      "Template, not yet a configuration",
      "Upload what the template makes. Its lines were read as they stand."),
  XML(
      "xml",
      ERROR,
      false,
      "XML, not a configuration",
      "Nothing was read. Another program's file may only share the ending."),
  BINARY(
      "binary",
      ERROR,
      false,
      "Not a text",
      "Nothing was read. Check how the file was made or copied."),
  TOO_MANY_SETTINGS(
      "too-many-settings",
      ERROR,
      false,
      "More stanzas and settings than one file may have",
      "The rest of the file was not read. Split the file.");

  private final String wireName;
  private final Severity severity;
  private final boolean assumed;
  private final String title;
  private final String advice;

  ProblemKind(String wireName, Severity severity, boolean assumed, String title, String advice) {
    this.wireName = wireName;
    this.severity = severity;
    this.assumed = assumed;
    this.title = title;
    this.advice = advice;
  }

  /** How users and the database call it; never changes. */
  public String wireName() {
    return wireName;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether the reading rests on an assumption, as Splunk's documents leave it open. */
  public boolean assumed() {
    return assumed;
  }

  /** A short name for the reader. */
  public String title() {
    return title;
  }

  /** What it means and what to do. */
  public String advice() {
    return advice;
  }
}
