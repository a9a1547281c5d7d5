package io.splunkautodoc.analysis.diff;

import java.util.List;

/**
 * What changed from one upload to another in their files.
 *
 * @param apps folders of apps; one that moved has no entries in the other lists
 * @param files those that moved have no stanzas and keys in the other lists
 * @param stanzas of files that were added, removed or changed
 * @param keys of these stanzas
 */
public record Diff(
    List<NameChange> apps,
    List<NameChange> files,
    List<StanzaChange> stanzas,
    List<KeyChange> keys) {
  public Diff {
    apps = List.copyOf(apps);
    files = List.copyOf(files);
    stanzas = List.copyOf(stanzas);
    keys = List.copyOf(keys);
  }

  /** The difference; loads only files whose hash is not the same on both sides. */
  public static Diff of(RunModel before, RunModel after) {
    return new Comparison(before, after).diff();
  }

  /** The difference the other way. */
  public Diff mirrored() {
    return new Diff(
        apps.stream().map(NameChange::mirrored).sorted(NameChange.ORDER).toList(),
        files.stream().map(NameChange::mirrored).sorted(NameChange.ORDER).toList(),
        stanzas.stream().map(StanzaChange::mirrored).toList(),
        keys.stream().map(KeyChange::mirrored).toList());
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return apps.isEmpty() && files.isEmpty() && stanzas.isEmpty() && keys.isEmpty();
  }
}
