package io.splunkautodoc.processing;

/** What asking for the text of a file inside an archive came to. */
public sealed interface EntryText {
  /** The text as it stands in the archive, with marks in place of its secrets. */
  record Shown(String text) implements EntryText {}

  /** Never shown, whatever it holds: keys, password files, licences. */
  record Secret() implements EntryText {}

  /**
   * Not a text that secrets can be told in.
   *
   * @param reason a part of a sentence
   */
  record Unsuitable(String reason) implements EntryText {}

  /**
   * Not shown for its size.
   *
   * @param mostBytes that are shown
   */
  record TooBig(long mostBytes) implements EntryText {}

  /** The archive holds it no more, or its bytes are gone. */
  record Gone() implements EntryText {}

  /** Cannot be had now; this may pass. */
  record Unavailable(String reason) implements EntryText {}
}
