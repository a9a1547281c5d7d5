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
    Set<String> old = apps(before, touched);
    Set<String> fresh = apps(after, touched);
    SortedMap<String, SortedMap<String, String>> gone = contents(removed, old, fresh);
    SortedMap<String, SortedMap<String, String>> come = contents(added, fresh, old);
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
    old.stream().filter(fresh::contains).forEach(app -> apps.add(NameChange.changed(app)));
  }

  /** Those of the apps that are in that upload. */
  private static Set<String> apps(RunModel run, Set<String> folders) {
    Set<String> unknown = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    folders.forEach(app -> (in(run.hashes(), app).isEmpty() ? unknown : there).add(app));
    if (!unknown.isEmpty()) {
      there.addAll(run.contents().apps(unknown));
    }
    return there;
  }

  /** What is in the apps that are only here: the hashes by the paths below its folder. */
  private static SortedMap<String, SortedMap<String, String>> contents(
      SortedMap<String, String> files, Set<String> here, Set<String> there) {
    SortedMap<String, SortedMap<String, String>> contents = new TreeMap<>();
    for (String app : here) {
      if (!there.contains(app)) {
        SortedMap<String, String> below = new TreeMap<>();
        in(files, app).forEach((path, hash) -> below.put(path.substring(app.length()), hash));
        contents.put(app, below);
      }
    }
    return contents;
  }

  private static SortedMap<String, String> in(SortedMap<String, String> files, String folder) {
    return files.subMap(folder + "/", folder + "0");
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
    return paths.isEmpty() ? Map.of() : FileComparison.byPath(run.contents().files(paths));
  }

  private static Predicate<String> isIn(String folder) {
    return path -> path.startsWith(folder + "/");
  }

  private static SortedSet<String> union(Set<String> one, Set<String> other) {
    SortedSet<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }
}
