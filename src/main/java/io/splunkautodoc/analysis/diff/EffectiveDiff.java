package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which effective values changed. Loads the files that were touched and, of all others of their
 * types of configuration, the stanzas that changed in these; where an app was switched on or off,
 * all of the types that it has.
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
    Map<String, ConfPlace> touched = touched();
    Set<ConfPlace> changed = new HashSet<>();
    Set<String> names = new HashSet<>(Set.of(SWITCH));
    for (StanzaChange change : stanzas(touched.keySet())) {
      changed.add(Objects.requireNonNull(touched.get(change.path())));
      names.add(change.stanza());
    }
    if (changed.isEmpty()) {
      return List.of();
    }
    Set<String> confs = confs(changed);
    confs.add(APP);
    DeploymentIndex old = index(before.contents().ofStanzas(confs, names));
    DeploymentIndex fresh = index(after.contents().ofStanzas(confs, names));
    Set<String> switched = switchedApps(old, fresh);
    return switched.isEmpty()
        ? compared(changed, old, fresh, EffectiveDiff::confs)
        : ofApps(touched.values(), switched);
  }

  /** Where apps were switched on or off: all of the types of configuration that these have. */
  private List<EffectiveChange> ofApps(Collection<ConfPlace> touched, Set<String> switched) {
    SortedSet<String> confs = confs(touched);
    confs.addAll(before.contents().confs(switched));
    confs.addAll(after.contents().confs(switched));
    confs.remove(ConfPlace.META);
    Set<String> loaded = new HashSet<>(confs);
    loaded.add(APP);
    return compared(
        touched,
        index(before.contents().ofConfs(loaded)),
        index(after.contents().ofConfs(loaded)),
        places -> confs);
  }

  /**
   * Compares what counts for each who reads any of the files.
   *
   * @param confs the types that can have changed for a reader of some of the files
   */
  private static List<EffectiveChange> compared(
      Collection<ConfPlace> touched,
      DeploymentIndex old,
      DeploymentIndex fresh,
      Function<Collection<ConfPlace>, SortedSet<String>> confs) {
    List<EffectiveChange> changes = new ArrayList<>();
    Reader.of(touched)
        .forEach((reader, places) -> reader.compare(confs.apply(places), old, fresh, changes));
    return changes;
  }

  private static SortedSet<String> confs(Collection<ConfPlace> places) {
    SortedSet<String> confs = new TreeSet<>();
    places.forEach(place -> confs.add(place.conf()));
    return confs;
  }

  /** By path. */
  private Map<String, ConfPlace> touched() {
    Map<String, ConfPlace> touched = new HashMap<>();
    addTouched(before, after, touched);
    addTouched(after, before, touched);
    return touched;
  }

  private static void addTouched(RunModel run, RunModel other, Map<String, ConfPlace> touched) {
    run.hashes()
        .forEach(
            (path, hash) -> {
              if (!hash.equals(other.hashes().get(path))) {
                place(path)
                    .filter(place -> !place.conf().equals(ConfPlace.META))
                    .ifPresent(place -> touched.put(path, place));
              }
            });
  }

  private static Optional<ConfPlace> place(String path) {
    return path.indexOf('/') < 0 ? ConfPlace.loose(path) : ConfPlace.of(path);
  }

  /** An app that is off on those who read that folder; empty for the uploaded instance. */
  private record Off(Optional<Layer> staging, String app) {}

  /** Apps that were switched on or off: all that they say comes or goes. */
  private static Set<String> switchedApps(DeploymentIndex old, DeploymentIndex fresh) {
    Set<Off> off = offApps(old);
    Set<Off> now = offApps(fresh);
    Set<Off> switched = new HashSet<>(off);
    switched.addAll(now);
    off.retainAll(now);
    switched.removeAll(off);
    return switched.stream().map(Off::app).collect(Collectors.toSet());
  }

  private static Set<Off> offApps(DeploymentIndex index) {
    Set<Off> off = new HashSet<>();
    HostFiles.instance(index)
        .disabledApps()
        .keySet()
        .forEach(app -> off.add(new Off(Optional.empty(), app)));
    for (Layer staging : List.of(Layer.DEPLOYMENT_APP, Layer.MANAGER_APP, Layer.SHCLUSTER_APP)) {
      HostFiles.staged(index, staging, index.apps(staging))
          .disabledApps()
          .keySet()
          .forEach(app -> off.add(new Off(Optional.of(staging), app)));
    }
    return off;
  }

  /**
   * The stanzas that these files no longer have as they had them. No other own value can change.
   */
  private List<StanzaChange> stanzas(Set<String> paths) {
    FileComparison comparison = new FileComparison();
    comparison.compareAll(load(before, paths), load(after, paths));
    return comparison.stanzas();
  }

  private static Map<String, ConfFile> load(RunModel run, Set<String> paths) {
    Set<String> there = new TreeSet<>(paths);
    there.retainAll(run.hashes().keySet());
    return FileComparison.byPath(run.contents().files(there));
  }

  private static DeploymentIndex index(Collection<ConfFile> files) {
    return DeploymentIndex.of(new Deployment(List.copyOf(files), Set.of()));
  }
}
