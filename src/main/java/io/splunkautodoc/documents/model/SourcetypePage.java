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
  /**
   * An input that brings the sourcetype, and where its events end.
   *
   * @param change what the sourcetype becomes on the way, or was before; empty for neither
   * @param sentOver the output groups
   */
  public record Onboarding(
      PageName host,
      String input,
      String index,
      String change,
      List<String> sentOver,
      String fate) {
    public Onboarding {
      sentOver = List.copyOf(sentOver);
    }
  }

  /**
   * A field that searches have.
   *
   * @param from the setting that makes it
   */
  public record Field(String name, String from) {}

  /** A transform that the settings name. */
  public record Transform(String name, List<SourceLine> at, List<Said> settings) {
    public Transform {
      at = List.copyOf(at);
      settings = List.copyOf(settings);
    }
  }

  /**
   * The settings as one kind of host has them.
   *
   * @param where which hosts read them
   * @param eight the eight settings that every sourcetype should have
   * @param indexTime what else happens before events are written
   * @param searchTime where its fields come from when it is searched
   * @param aside what leaves events as they are, such as a description
   * @param fields those that the settings name; fields that data name are beside them
   * @param transforms those that the settings name and the upload defines
   */
  public record Definition(
      String where,
      List<SourceLine> at,
      List<Said> eight,
      List<Said> indexTime,
      List<Said> searchTime,
      List<Said> aside,
      List<Field> fields,
      List<Transform> transforms) {
    public Definition {
      at = List.copyOf(at);
      eight = List.copyOf(eight);
      indexTime = List.copyOf(indexTime);
      searchTime = List.copyOf(searchTime);
      aside = List.copyOf(aside);
      fields = List.copyOf(fields);
      transforms = List.copyOf(transforms);
    }

    /** How many of the eight settings somebody sets. */
    public long eightSet() {
      return eight.stream().filter(said -> said.at().isPresent()).count();
    }
  }

  public SourcetypePage {
    onboarding = List.copyOf(onboarding);
    definitions = List.copyOf(definitions);
    caveats = List.copyOf(caveats);
  }
}
