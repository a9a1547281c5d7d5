package io.splunkautodoc.documents.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the documentation was made from, by what.
 *
 * @param source the upload's name
 * @param bytes its size
 * @param sha256 of its bytes, 64 lower-case hex digits; empty where it is not known
 * @param made when
 * @param program what made it, with its version
 * @param files how many configuration files were read
 * @param remarks what the reader should know of how it was read
 * @param problems of reading the files; the first of each kind and file
 * @param notTaken what of the upload was not taken over, and why
 */
public record Provenance(
    String source,
    long bytes,
    String sha256,
    Instant made,
    String program,
    long files,
    List<String> remarks,
    List<FileProblem> problems,
    List<String> notTaken) {
  /** A problem of a file. */
  public record FileProblem(String path, int line, String kind, String detail) {}

  private static final DateTimeFormatter FOR_READERS =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  public Provenance {
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
    notTaken = List.copyOf(notTaken);
  }

  /** When, such as {@code 31 January 2026, 12:00 UTC}. */
  public String madeWords() {
    return FOR_READERS.format(made);
  }

  /** With commas between thousands. */
  public String bytesWords() {
    return String.format(Locale.ROOT, "%,d", bytes);
  }
}
