package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares two uploads once. One thread's. */
final class Comparison {
  private final RunModel before;
  private final RunModel after;
  private final SortedMap<String, String> removed = new TreeMap<>();
  private final SortedMap<String, String> added = new TreeMap<>();
  private final SortedSet<String> changed = new TreeSet<>();
  private final List<NameChange> apps = new ArrayList<>();
  private final List<NameChange> files = new ArrayList<>();

  Comparison(RunModel before, RunModel after) {
    this.before = before;
    this.after = after;
  }

  Diff diff() {
    compareHashes();
    compareApps();
    moveFiles();
    removed.keySet().forEach(path -> files.add(NameChange.removed(path)));
    added.keySet().forEach(path -> files.add(NameChange.added(path)));
    changed.forEach(path -> files.add(NameChange.changed(path)));
    apps.sort(NameChange.ORDER);
    files.sort(NameChange.ORDER);
    FileComparison contents = new FileComparison();
    Map<String, ConfFile> old = load(before, union(removed.keySet(), changed));
    Map<String, ConfFile> fresh = load(after, union(added.keySet(), changed));
    contents.compareAll(old, fresh);
    StanzaMoves moves = StanzaMoves.of(contents);
    return new Diff(apps, files, moves.stanzas(), moves.keys());
  }

  private void compareHashes() {
    before
        .hashes()
        .forEach(
            (path, hash) -> {
              String now = after.hashes().get(path);
              if (now == null) {
                removed.put(path, hash);
              } else if (!now.equals(hash)) {
                changed.add(path);
              }
            });
    after
        .hashes()
        .forEach(
            (path, hash) -> {
              if (!before.hashes().containsKey(path)) {
                added.put(path, hash);
              }
            });
  }

  private void compareApps() {
    Set<String> touched = new TreeSet<>();
    for (Set<String> paths : List.of(removed.keySet(), added.keySet(), changed)) {
      paths.forEach(path -> AppFolder.of(path).ifPresent(touched::add));
    }
    SortedMap<String, SortedMap<String, String>> old = contents(before, touched);
    SortedMap<String, SortedMap<String, String>> fresh = contents(after, touched);
    SortedMap<String, SortedMap<String, String>> gone = without(old, fresh.keySet());
    SortedMap<String, SortedMap<String, String>> come = without(fresh, old.keySet());
    SortedMap<String, String> moves = Moves.of(gone, come);
    moves.forEach(
        (from, to) -> {
          apps.add(NameChange.moved(from, to));
          removed.keySet().removeIf(isIn(from));
          added.keySet().removeIf(isIn(to));
          gone.remove(from);
          come.remove(to);
        });
    gone.keySet().forEach(app -> apps.add(NameChange.removed(app)));
    come.keySet().forEach(app -> apps.add(NameChange.added(app)));
    without(old, union(gone.keySet(), moves.keySet()))
        .keySet()
        .forEach(app -> apps.add(NameChange.changed(app)));
  }

  /** What is in each of the apps: the hashes by the paths below its folder. */
  private static SortedMap<String, SortedMap<String, String>> contents(
      RunModel run, Set<String> apps) {
    SortedMap<String, SortedMap<String, String>> contents = new TreeMap<>();
    for (String app : apps) {
      SortedMap<String, String> files = run.hashes().subMap(app + "/", app + "0");
      if (!files.isEmpty()) {
        SortedMap<String, String> below = new TreeMap<>();
        files.forEach((path, hash) -> below.put(path.substring(app.length()), hash));
        contents.put(app, below);
      }
    }
    return contents;
  }

  private void moveFiles() {
    SortedMap<String, List<String>> gone = new TreeMap<>();
    SortedMap<String, List<String>> come = new TreeMap<>();
    removed.forEach((path, hash) -> gone.put(path, Moves.file(path, hash)));
    added.forEach((path, hash) -> come.put(path, Moves.file(path, hash)));
    Moves.of(gone, come)
        .forEach(
            (from, to) -> {
              files.add(NameChange.moved(from, to));
              removed.remove(from);
              added.remove(to);
            });
  }

  private static Map<String, ConfFile> load(RunModel run, Set<String> paths) {
    return paths.isEmpty() ? Map.of() : FileComparison.byPath(run.contents().load(paths));
  }

  private static Predicate<String> isIn(String folder) {
    return path -> path.startsWith(folder + "/");
  }

  private static <V> SortedMap<String, V> without(SortedMap<String, V> map, Set<String> keys) {
    SortedMap<String, V> rest = new TreeMap<>(map);
    rest.keySet().removeAll(keys);
    return rest;
  }

  private static SortedSet<String> union(Set<String> one, Set<String> other) {
    SortedSet<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }
}
