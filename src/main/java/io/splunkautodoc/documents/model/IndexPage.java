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
   */
  public record Definition(
      String where, List<SourceLine> at, String retention, List<Said> settings) {
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
