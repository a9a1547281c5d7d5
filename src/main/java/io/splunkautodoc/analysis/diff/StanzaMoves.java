package io.splunkautodoc.analysis.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds stanzas that are gone from one file and have come to another of the same type with the same
 * settings, such as from an app's {@code default} to its {@code local}.
 *
 * @param stanzas all changes, those that moved once
 * @param keys without those of stanzas that moved
 */
record StanzaMoves(List<StanzaChange> stanzas, List<KeyChange> keys) {
  private static final Comparator<StanzaChange> ORDER =
      Comparator.comparing(StanzaChange::path).thenComparing(StanzaChange::stanza);

  /** A stanza of a file. */
  private record Place(String path, String stanza) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::path).thenComparing(Place::stanza);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  static StanzaMoves of(FileComparison files) {
    Map<Place, List<String>> settings = new HashMap<>();
    for (KeyChange key : files.keys()) {
      if (key.change() != Change.CHANGED) {
        String value = key.before().or(key::after).orElseThrow().text();
        settings
            .computeIfAbsent(new Place(key.path(), key.stanza()), any -> new ArrayList<>())
            .addAll(List.of(key.key(), value));
      }
    }
    Map<Place, StanzaChange> changes = new HashMap<>();
    SortedMap<Place, List<String>> gone = new TreeMap<>();
    SortedMap<Place, List<String>> come = new TreeMap<>();
    for (StanzaChange stanza : files.stanzas()) {
      Place place = new Place(stanza.path(), stanza.stanza());
      List<String> says = settings.get(place);
      if (stanza.change() != Change.CHANGED && says != null) {
        changes.put(place, stanza);
        (stanza.change() == Change.REMOVED ? gone : come).put(place, contents(place, says));
      }
    }
    SortedMap<Place, Place> moves = Moves.of(gone, come);
    return moves.isEmpty()
        ? new StanzaMoves(files.stanzas(), files.keys())
        : without(files, moves, changes);
  }

  /** What tells a stanza: others of the same settings are not the same. */
  private static List<String> contents(Place place, List<String> says) {
    List<String> contents = new ArrayList<>(Moves.file(place.path(), place.stanza()));
    contents.addAll(says);
    return contents;
  }

  private static StanzaMoves without(
      FileComparison files, Map<Place, Place> moves, Map<Place, StanzaChange> changes) {
    Set<Place> moved = new HashSet<>(moves.keySet());
    moved.addAll(moves.values());
    List<StanzaChange> stanzas = new ArrayList<>();
    files.stanzas().stream()
        .filter(each -> !moved.contains(new Place(each.path(), each.stanza())))
        .forEach(stanzas::add);
    moves.forEach(
        (from, to) ->
            stanzas.add(
                moved(
                    Objects.requireNonNull(changes.get(from)),
                    Objects.requireNonNull(changes.get(to)))));
    stanzas.sort(ORDER);
    return new StanzaMoves(
        stanzas,
        files.keys().stream()
            .filter(each -> !moved.contains(new Place(each.path(), each.stanza())))
            .toList());
  }

  private static StanzaChange moved(StanzaChange from, StanzaChange to) {
    String first = from.path().compareTo(to.path()) < 0 ? from.path() : to.path();
    return new StanzaChange(Change.MOVED, first, from.stanza(), from.before(), to.after());
  }
}
