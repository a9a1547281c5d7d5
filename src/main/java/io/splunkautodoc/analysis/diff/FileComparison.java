package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the stanzas and keys of files, one after the other. One thread's. */
final class FileComparison {
  private final List<StanzaChange> stanzas = new ArrayList<>();
  private final List<KeyChange> keys = new ArrayList<>();

  /** What a file says in a stanza, wherever in the file. */
  private record Merged(SourceLine at, SortedMap<String, KeyChange.Value> values) {}

  List<StanzaChange> stanzas() {
    return stanzas;
  }

  List<KeyChange> keys() {
    return keys;
  }

  /** Compares all files of either side, by path. */
  void compareAll(Map<String, ConfFile> before, Map<String, ConfFile> after) {
    for (String path : union(before, after)) {
      compare(path, Optional.ofNullable(before.get(path)), Optional.ofNullable(after.get(path)));
    }
  }

  static Map<String, ConfFile> byPath(Collection<ConfFile> files) {
    Map<String, ConfFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.place().path(), file));
    return byPath;
  }

  private void compare(String path, Optional<ConfFile> before, Optional<ConfFile> after) {
    Map<String, Merged> old = before.map(FileComparison::merge).orElse(new TreeMap<>());
    Map<String, Merged> fresh = after.map(FileComparison::merge).orElse(new TreeMap<>());
    for (String name : union(old, fresh)) {
      compare(path, name, old.get(name), fresh.get(name));
    }
  }

  private void compare(
      String path, String stanza, @Nullable Merged before, @Nullable Merged after) {
    Map<String, KeyChange.Value> old = before == null ? Map.of() : before.values();
    Map<String, KeyChange.Value> fresh = after == null ? Map.of() : after.values();
    List<KeyChange> found = new ArrayList<>();
    for (String key : union(old, fresh)) {
      KeyChange.@Nullable Value was = old.get(key);
      KeyChange.@Nullable Value is = fresh.get(key);
      if (!Objects.equals(text(was), text(is))) {
        found.add(
            new KeyChange(
                change(was, is),
                path,
                stanza,
                key,
                Optional.ofNullable(was),
                Optional.ofNullable(is)));
      }
    }
    if (!found.isEmpty() || before == null || after == null) {
      stanzas.add(
          new StanzaChange(
              change(before, after),
              path,
              stanza,
              Optional.ofNullable(before).map(Merged::at),
              Optional.ofNullable(after).map(Merged::at)));
    }
    keys.addAll(found);
  }

  private static @Nullable String text(KeyChange.@Nullable Value value) {
    return value == null ? null : value.text();
  }

  private static Change change(@Nullable Object before, @Nullable Object after) {
    return before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
  }

  private static SortedSet<String> union(Map<String, ?> one, Map<String, ?> other) {
    SortedSet<String> union = new TreeSet<>(one.keySet());
    union.addAll(other.keySet());
    return union;
  }

  private static Map<String, Merged> merge(ConfFile file) {
    String path = file.place().path();
    Map<String, Merged> merged = new TreeMap<>();
    for (Stanza stanza : file.stanzas()) {
      Merged all =
          merged.computeIfAbsent(
              stanza.name(),
              name -> new Merged(new SourceLine(path, stanza.line()), new TreeMap<>()));
      for (Setting setting : stanza.settings()) {
        all.values()
            .put(
                setting.key(),
                new KeyChange.Value(setting.value(), new SourceLine(path, setting.line())));
      }
    }
    return merged;
  }
}
