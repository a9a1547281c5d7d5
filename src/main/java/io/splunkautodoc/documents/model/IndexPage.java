package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.List;

/** One index, wherever it is defined. */
public record IndexPage(
    PageName name, List<Definition> definitions, List<Feed> feeds, List<Caveat> caveats) {
  /**
   * The index as one kind of host has it.
   *
   * @param where which hosts read it
   * @param retention how long events are kept, in words
   * @param period the time alone, such as {@code 90 days}
   * @param size that the index may have, such as {@code 500 GB on an indexer}
   */
  public record Definition(
      String where,
      List<SourceLine> at,
      String retention,
      String period,
      String size,
      List<Said> settings) {
    public Definition {
      at = List.copyOf(at);
      settings = List.copyOf(settings);
    }
  }

  /** Who writes to it. */
  public record Feed(PageName host, String input, String sourcetype) {}

  public IndexPage {
    definitions = List.copyOf(definitions);
    feeds = List.copyOf(feeds);
    caveats = List.copyOf(caveats);
  }
}
