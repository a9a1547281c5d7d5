package io.splunkautodoc.conf;

import java.util.List;

/**
 * Reads Splunk's configuration files as Splunk does. Takes any bytes and never throws for what is
 * in them; time grows with their number only. Thread-safe.
 */
public final class ConfParser {
  /** Changes with every change of what the same bytes give, so that kept results can be told. */
  public static final int VERSION = 4;

  /**
   * How many settings of one file are read, a stanza counted as {@value #STANZA_ITEMS}, which it
   * takes in memory; the rest is left, with a problem.
   */
  public static final int MOST_ITEMS = 1_000_000;

  static final int STANZA_ITEMS = 4;

  private ConfParser() {}

  /**
   * Reads a {@code .conf} file.
   *
   * @param bytes the whole file; kept, so not to be changed afterwards
   */
  public static ConfDocument parse(byte[] bytes) {
    return parse("", bytes);
  }

  /**
   * Reads a file.
   *
   * @param conf as in {@link ConfPlace#conf}: {@link ConfPlace#META} for metadata, where {@code []}
   *     is a stanza like others
   * @param bytes the whole file; kept, so not to be changed afterwards
   */
  public static ConfDocument parse(String conf, byte[] bytes) {
    ProblemList problems = new ProblemList();
    ConfText text = ConfText.of(bytes, problems);
    List<Stanza> stanzas = List.of();
    if (Foreign.isBinary(text.bytes(), text.start())) {
      // That alone matters: what else is wrong follows from it.
      problems = new ProblemList();
      problems.add(ProblemKind.BINARY, 1, "The file holds control characters or packed data.");
    } else if (Foreign.isXml(text.bytes(), text.start())) {
      problems.add(ProblemKind.XML, 1, "The file begins with a tag.");
    } else {
      stanzas = new DocumentReader(text, conf.equals(ConfPlace.META), problems).read();
    }
    return new ConfDocument(bytes, text.encoding(), stanzas, problems.toList());
  }
}
