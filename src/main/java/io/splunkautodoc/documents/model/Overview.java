package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import java.util.List;
import java.util.Locale;

/**
 * The first page.
 *
 * @param kind what the upload is, for the reader
 * @param kindWhy what shows it
 * @param facts how many there are of what
 * @param caveats what the whole rests on
 */
public record Overview(
    String title, String kind, String kindWhy, List<Fact> facts, List<Caveat> caveats) {
  /** One line of the summary. */
  public record Fact(String name, long count) {
    /** With commas between thousands. */
    public String words() {
      return String.format(Locale.ROOT, "%,d", count);
    }
  }

  public Overview {
    facts = List.copyOf(facts);
    caveats = List.copyOf(caveats);
  }
}
