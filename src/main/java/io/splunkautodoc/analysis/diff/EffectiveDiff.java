package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.ConfPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which effective values changed. Loads the files of those types of configuration only that were
 * touched, and of those readers.
 */
public final class EffectiveDiff {
  private static final String APP = "app";

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
    if (confs.contains(APP)) {
      confs.addAll(confsOf(switchedApps()));
    }
    Set<String> loaded = new HashSet<>(confs);
    loaded.add(APP);
    DeploymentIndex old = index(before, loaded);
    DeploymentIndex fresh = index(after, loaded);
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
    return new HashSet<>(HostFiles.instance(index(run, Set.of(APP))).disabledApps().keySet());
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

  private static DeploymentIndex index(RunModel run, Set<String> confs) {
    Set<String> paths = new TreeSet<>();
    for (String path : run.hashes().keySet()) {
      if (place(path).filter(place -> confs.contains(place.conf())).isPresent()) {
        paths.add(path);
      }
    }
    return DeploymentIndex.of(new Deployment(List.copyOf(run.contents().load(paths)), Set.of()));
  }

  private static Optional<ConfPlace> place(String path) {
    return path.indexOf('/') < 0 ? ConfPlace.loose(path) : ConfPlace.of(path);
  }
}
