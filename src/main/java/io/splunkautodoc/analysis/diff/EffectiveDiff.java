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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private final Side before;
  private final Side after;

  private EffectiveDiff(RunModel before, RunModel after) {
    this.before = Side.of(before);
    this.after = Side.of(after);
  }

  /**
   * One of the uploads.
   *
   * @param places of its configuration files, by path
   */
  private record Side(RunModel run, SortedMap<String, ConfPlace> places) {
    static Side of(RunModel run) {
      SortedMap<String, ConfPlace> places = new TreeMap<>();
      for (String path : run.hashes().keySet()) {
        Optional<ConfPlace> place =
            path.indexOf('/') < 0 ? ConfPlace.loose(path) : ConfPlace.of(path);
        place.ifPresent(found -> places.put(path, found));
      }
      return new Side(run, places);
    }

    boolean has(String path, String hash) {
      return hash.equals(run.hashes().get(path));
    }
  }

  /** The changes by reader, type, stanza and key. */
  public static List<EffectiveChange> of(RunModel before, RunModel after) {
    return new EffectiveDiff(before, after).changes();
  }

  private List<EffectiveChange> changes() {
    Set<ConfPlace> touched = touched();
    touched.removeIf(place -> place.conf().equals(ConfPlace.META));
    Set<String> switched =
        touched.stream().anyMatch(place -> place.conf().equals(APP)) ? switchedApps() : Set.of();
    return switched.isEmpty() ? ofStanzas(touched) : ofApps(touched, switched);
  }

  /** Where apps were switched on or off: all of the types of configuration that these have. */
  private List<EffectiveChange> ofApps(Set<ConfPlace> touched, Set<String> switched) {
    SortedSet<String> confs = new TreeSet<>(confsOf(switched));
    touched.forEach(place -> confs.add(place.conf()));
    return compared(touched, confs, Optional.empty());
  }

  private List<EffectiveChange> ofStanzas(Set<ConfPlace> touched) {
    Map<String, ConfPlace> byPath = new HashMap<>();
    touched.forEach(place -> byPath.put(place.path(), place));
    Set<ConfPlace> changed = new HashSet<>();
    Set<String> names = new HashSet<>(Set.of(SWITCH));
    for (StanzaChange change : stanzas(touched)) {
      ConfPlace place = Objects.requireNonNull(byPath.get(change.path()));
      changed.add(place);
      names.add(change.stanza());
    }
    return compared(changed, confs(changed), Optional.of(names));
  }

  /**
   * Compares what counts.
   *
   * @param stanzas the only ones that can have changed; empty where any can
   */
  private List<EffectiveChange> compared(
      Set<ConfPlace> touched, SortedSet<String> confs, Optional<Set<String>> stanzas) {
    List<EffectiveChange> changes = new ArrayList<>();
    if (confs.isEmpty()) {
      return changes;
    }
    Set<String> loaded = new HashSet<>(confs);
    loaded.add(APP);
    DeploymentIndex old = index(before, loaded, stanzas);
    DeploymentIndex fresh = index(after, loaded, stanzas);
    Reader.of(touched)
        .forEach(
            (reader, places) -> {
              SortedSet<String> ofReader = stanzas.isPresent() ? confs(places) : confs;
              reader.compare(ofReader, old, fresh, changes);
            });
    return changes;
  }

  private static SortedSet<String> confs(Collection<ConfPlace> places) {
    SortedSet<String> confs = new TreeSet<>();
    places.forEach(place -> confs.add(place.conf()));
    return confs;
  }

  private Set<ConfPlace> touched() {
    Set<ConfPlace> touched = new HashSet<>();
    addTouched(before, after, touched);
    addTouched(after, before, touched);
    return touched;
  }

  private static void addTouched(Side side, Side other, Set<ConfPlace> touched) {
    side.places()
        .forEach(
            (path, place) -> {
              if (!other.has(path, Objects.requireNonNull(side.run().hashes().get(path)))) {
                touched.add(place);
              }
            });
  }

  /** An app that is off on those who read that folder; empty for the uploaded instance. */
  private record Off(Optional<Layer> staging, String app) {}

  /** Apps that were switched on or off: all that they say comes or goes. */
  private Set<String> switchedApps() {
    Set<Off> off = offApps(before);
    Set<Off> now = offApps(after);
    Set<Off> switched = new HashSet<>(off);
    switched.addAll(now);
    off.retainAll(now);
    switched.removeAll(off);
    return switched.stream().map(Off::app).collect(Collectors.toSet());
  }

  private static Set<Off> offApps(Side run) {
    DeploymentIndex index = index(run, Set.of(APP), Optional.of(Set.of(SWITCH)));
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
  private List<StanzaChange> stanzas(Set<ConfPlace> places) {
    Set<String> paths = new TreeSet<>();
    places.forEach(place -> paths.add(place.path()));
    FileComparison comparison = new FileComparison();
    comparison.compareAll(load(before, paths), load(after, paths));
    return comparison.stanzas();
  }

  private static Map<String, ConfFile> load(Side side, Set<String> paths) {
    Set<String> there = new TreeSet<>(paths);
    there.retainAll(side.run().hashes().keySet());
    return FileComparison.byPath(side.run().contents().load(there));
  }

  private Set<String> confsOf(Set<String> apps) {
    Set<String> confs = new HashSet<>();
    for (Side side : List.of(before, after)) {
      side.places().values().stream()
          .filter(place -> apps.contains(place.app()) && !place.conf().equals(ConfPlace.META))
          .forEach(place -> confs.add(place.conf()));
    }
    return confs;
  }

  private static DeploymentIndex index(
      Side side, Set<String> confs, Optional<Set<String>> stanzas) {
    Set<String> paths = new LinkedHashSet<>();
    side.places()
        .forEach(
            (path, place) -> {
              if (confs.contains(place.conf())) {
                paths.add(path);
              }
            });
    RunModel.Contents contents = side.run().contents();
    Collection<ConfFile> files =
        stanzas.map(names -> contents.load(paths, names)).orElseGet(() -> contents.load(paths));
    return DeploymentIndex.of(new Deployment(List.copyOf(files), Set.of()));
  }
}
