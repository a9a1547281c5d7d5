package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.ConfPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which effective values changed. Loads the files that were touched and, of all others of their
 * types of configuration, the stanzas of the same names; where an app was switched on or off, all
 * of the types that it has.
 */
public final class EffectiveDiff {
  private static final String APP = "app";

  /** The stanza of {@code app.conf} that switches its app on and off. */
  private static final String SWITCH = "install";

  private final RunModel before;
  private final RunModel after;

  private EffectiveDiff(RunModel before, RunModel after) {
    this.before = before;
    this.after = after;
  }

  /** The changes by reader, type, stanza and key. */
  public static List<EffectiveChange> of(RunModel before, RunModel after) {
    return new EffectiveDiff(before, after).changes();
  }

  private List<EffectiveChange> changes() {
    Set<ConfPlace> touched = touched();
    SortedSet<String> confs = new TreeSet<>();
    touched.forEach(place -> confs.add(place.conf()));
    confs.remove(ConfPlace.META);
    if (confs.isEmpty()) {
      return List.of();
    }
    Set<String> switched = confs.contains(APP) ? switchedApps() : Set.of();
    confs.addAll(confsOf(switched));
    Set<String> loaded = new HashSet<>(confs);
    loaded.add(APP);
    Optional<Set<String>> stanzas =
        switched.isEmpty() ? Optional.of(stanzasOf(touched)) : Optional.empty();
    DeploymentIndex old = index(before, loaded, stanzas);
    DeploymentIndex fresh = index(after, loaded, stanzas);
    List<EffectiveChange> changes = new ArrayList<>();
    for (Reader reader : Reader.of(touched)) {
      for (String conf : confs) {
        reader.compare(conf, old, fresh, changes);
      }
    }
    return changes;
  }

  private Set<ConfPlace> touched() {
    Set<ConfPlace> touched = new HashSet<>();
    before
        .hashes()
        .forEach(
            (path, hash) -> {
              if (!hash.equals(after.hashes().get(path))) {
                place(path).ifPresent(touched::add);
              }
            });
    after
        .hashes()
        .keySet()
        .forEach(
            path -> {
              if (!before.hashes().containsKey(path)) {
                place(path).ifPresent(touched::add);
              }
            });
    return touched;
  }

  /** Apps that were switched on or off: all that they say comes or goes. */
  private Set<String> switchedApps() {
    Set<String> off = offApps(before);
    Set<String> now = offApps(after);
    Set<String> switched = new HashSet<>(off);
    switched.addAll(now);
    off.retainAll(now);
    switched.removeAll(off);
    return switched;
  }

  private static Set<String> offApps(RunModel run) {
    DeploymentIndex index = index(run, Set.of(APP), Optional.of(Set.of(SWITCH)));
    return new HashSet<>(HostFiles.instance(index).disabledApps().keySet());
  }

  /** The names of all stanzas in these files, in either upload. No other own value can change. */
  private Set<String> stanzasOf(Set<ConfPlace> places) {
    Set<String> names = new HashSet<>(Set.of(SWITCH));
    for (RunModel run : List.of(before, after)) {
      Set<String> paths = new TreeSet<>();
      places.forEach(place -> paths.add(place.path()));
      paths.retainAll(run.hashes().keySet());
      for (ConfFile file : run.contents().load(paths)) {
        file.stanzas().forEach(stanza -> names.add(stanza.name()));
      }
    }
    return names;
  }

  private Set<String> confsOf(Set<String> apps) {
    Set<String> confs = new HashSet<>();
    for (RunModel run : List.of(before, after)) {
      run.hashes().keySet().stream()
          .flatMap(path -> place(path).stream())
          .filter(place -> apps.contains(place.app()) && !place.conf().equals(ConfPlace.META))
          .forEach(place -> confs.add(place.conf()));
    }
    return confs;
  }

  private static DeploymentIndex index(
      RunModel run, Set<String> confs, Optional<Set<String>> stanzas) {
    Set<String> paths = new TreeSet<>();
    for (String path : run.hashes().keySet()) {
      if (place(path).filter(place -> confs.contains(place.conf())).isPresent()) {
        paths.add(path);
      }
    }
    Collection<ConfFile> files =
        stanzas
            .map(names -> run.contents().load(paths, names))
            .orElseGet(() -> run.contents().load(paths));
    return DeploymentIndex.of(new Deployment(List.copyOf(files), Set.of()));
  }

  private static Optional<ConfPlace> place(String path) {
    return path.indexOf('/') < 0 ? ConfPlace.loose(path) : ConfPlace.of(path);
  }
}
