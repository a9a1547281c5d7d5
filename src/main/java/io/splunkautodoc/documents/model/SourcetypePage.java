package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.List;

/**
 * One sourcetype.
 *
 * @param onboarding the inputs that bring it
 * @param definitions as each kind of host reads it; none where no {@code props.conf} of the upload
 *     speaks of it
 */
public record SourcetypePage(
    PageName name,
    List<Onboarding> onboarding,
    List<Definition> definitions,
    List<Caveat> caveats) {
  /** An input that brings the sourcetype, and where its events end. */
  public record Onboarding(PageName host, String input, String index, String fate) {}

  /**
   * The settings as one kind of host has them.
   *
   * @param where which hosts read them
   * @param eight the eight settings that every sourcetype should have
   * @param indexTime what else happens before events are written
   * @param searchTime where its fields come from when it is searched
   */
  public record Definition(
      String where,
      List<SourceLine> at,
      List<Said> eight,
      List<Said> indexTime,
      List<Said> searchTime) {
    public Definition {
      at = List.copyOf(at);
      eight = List.copyOf(eight);
      indexTime = List.copyOf(indexTime);
      searchTime = List.copyOf(searchTime);
    }
  }

  public SourcetypePage {
    onboarding = List.copyOf(onboarding);
    definitions = List.copyOf(definitions);
    caveats = List.copyOf(caveats);
  }
}
