package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Optional;

/**
 * A stanza of a file that is not as it was; its keys have entries of their own.
 *
 * @param path the file; of both files of a move the first in the alphabet
 * @param before where it first stood in the file; empty where it was added
 * @param after where it first stands; empty where it was removed
 */
public record StanzaChange(
    Change change,
    String path,
    String stanza,
    Optional<SourceLine> before,
    Optional<SourceLine> after) {
  StanzaChange mirrored() {
    return new StanzaChange(
        change.mirrored(), path, stanza, /* before= */ after, /* after= */ before);
  }
}
