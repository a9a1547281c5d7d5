package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.Collection;
import java.util.stream.Collectors;

/** Lines as one text, for places that hold no list. */
public final class Lines {
  private Lines() {}

  /** Each as {@code path:line}, parted by {@code "; "}. */
  public static String joined(Collection<SourceLine> lines) {
    return lines.stream().map(SourceLine::toString).collect(Collectors.joining("; "));
  }

  /** Where the evidence stands, each place once. */
  public static String places(Collection<Evidence> evidence) {
    return joined(evidence.stream().map(Evidence::at).distinct().toList());
  }
}
