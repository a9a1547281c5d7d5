package io.splunkautodoc.analysis;

/**
 * Why an answer may be wrong: it rests on an assumption, or on something that the upload lacks.
 *
 * @param id short and stable, such as {@code filter-anchoring}
 * @param text one sentence for the reader
 */
public record Caveat(Kind kind, String id, String text) {
  /** What an answer rests on. */
  public enum Kind {
    /** Splunk's documents leave it open; this is the likely behaviour. */
    ASSUMED,
    /** It would be known if the upload held it. */
    MISSING
  }

  /** An answer that follows Splunk's likely behaviour. */
  public static Caveat assumed(String id, String text) {
    return new Caveat(Kind.ASSUMED, id, text);
  }

  /** An answer that lacks a part of the upload. */
  public static Caveat missing(String id, String text) {
    return new Caveat(Kind.MISSING, id, text);
  }
}
