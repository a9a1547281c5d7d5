package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
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
import java.util.stream.Stream;

/**
 * Which effective values changed. Loads the files that were touched and, of all others of their
 * types of configuration, the stanzas that changed in these; where an app was switched on or off,
 * all of the types that it has.
 */
public final class EffectiveDiff {
  private static final String APP = "app";

  private static final String SERVER_CLASSES = "serverclass";

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
    boolean clients = changed.stream().anyMatch(EffectiveDiff::isForClients);
    Collection<ConfFile> classes = clients ? serverClasses(after) : List.of();
    Collection<ConfFile> oldClasses =
        confs.contains(SERVER_CLASSES) ? serverClasses(before) : classes;
    Side old = side(before, before.contents().ofStanzas(confs, names), oldClasses);
    Side fresh = side(after, after.contents().ofStanzas(confs, names), classes);
    Set<Side.Off> switched = switched(old, fresh);
    return switched.isEmpty()
        ? compared(changed, old, fresh, EffectiveDiff::confs)
        : ofApps(touched.values(), switched, old.states(), fresh.states());
  }

  /** Whether it has to do with what clients read. */
  private static boolean isForClients(ConfPlace place) {
    return place.layer() == Layer.DEPLOYMENT_APP || place.conf().equals(SERVER_CLASSES);
  }

  private static Collection<ConfFile> serverClasses(RunModel run) {
    return run.contents().ofConfs(Set.of(SERVER_CLASSES));
  }

  /**
   * What was loaded of a run.
   *
   * @param serverClasses which say what runs on clients; none where that does not matter
   */
  private static Side side(
      RunModel run, Collection<ConfFile> files, Collection<ConfFile> serverClasses) {
    Side plain = Side.of(files, AppStates.NONE);
    if (serverClasses.isEmpty()) {
      return plain;
    }
    boolean isUsual =
        serverClasses.stream().noneMatch(EffectiveDiff::saysState)
            && plain.waiting(Layer.DEPLOYMENT_APP).disabledApps().isEmpty();
    if (isUsual) {
      // All apps are on, by their server classes as by themselves.
      return plain;
    }
    List<ConfFile> all = new ArrayList<>(serverClasses);
    files.stream().filter(file -> !file.place().conf().equals(SERVER_CLASSES)).forEach(all::add);
    ServerClasses classes =
        ServerClasses.of(new Deployment(all, run.hashes().keySet()), ClassOptions.CURRENT);
    return Side.of(files, classes.appStates());
  }

  private static boolean saysState(ConfFile serverClasses) {
    return serverClasses.stanzas().stream()
        .flatMap(stanza -> stanza.settings().stream())
        .anyMatch(setting -> setting.key().equals("stateOnClient"));
  }

  /** Where apps were switched on or off: all of the types of configuration that these have. */
  private List<EffectiveChange> ofApps(
      Collection<ConfPlace> touched, Set<Side.Off> switched, AppStates was, AppStates is) {
    Set<String> names = switched.stream().map(Side.Off::app).collect(Collectors.toSet());
    SortedSet<String> confs = confs(touched);
    confs.addAll(before.contents().confs(names));
    confs.addAll(after.contents().confs(names));
    confs.remove(ConfPlace.META);
    Set<String> loaded = new HashSet<>(confs);
    loaded.add(APP);
    Side old = Side.of(before.contents().ofConfs(loaded), was);
    Side fresh = Side.of(after.contents().ofConfs(loaded), is);
    Set<ConfPlace> places = new HashSet<>(touched);
    // A server class can switch an app of which no file was touched.
    switched.stream()
        .filter(off -> off.staging().equals(Optional.of(Layer.DEPLOYMENT_APP)))
        .flatMap(off -> Stream.concat(old.filesOf(off.app()), fresh.filesOf(off.app())))
        .forEach(file -> places.add(file.place()));
    return compared(places, old, fresh, all -> confs);
  }

  /**
   * Compares what counts for each who reads any of the files.
   *
   * @param confs the types that can have changed for a reader of some of the files
   */
  private static List<EffectiveChange> compared(
      Collection<ConfPlace> touched,
      Side old,
      Side fresh,
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
    Set<String> others = new HashSet<>();
    run.hashes()
        .forEach(
            (path, hash) -> {
              if (!hash.equals(other.hashes().get(path))) {
                place(path)
                    .ifPresentOrElse(place -> touched.put(path, place), () -> others.add(path));
              }
            });
    // Only the upload knows which other folders hold apps for clients.
    if (!others.isEmpty()) {
      run.contents().files(others).forEach(file -> touched.put(file.place().path(), file.place()));
    }
    touched.values().removeIf(place -> place.conf().equals(ConfPlace.META));
  }

  private static Optional<ConfPlace> place(String path) {
    return path.indexOf('/') < 0 ? ConfPlace.loose(path) : ConfPlace.of(path);
  }

  /** Apps that were switched on or off: all that they say comes or goes. */
  private static Set<Side.Off> switched(Side old, Side fresh) {
    Set<Side.Off> off = old.offApps();
    Set<Side.Off> now = fresh.offApps();
    Set<Side.Off> switched = new HashSet<>(off);
    switched.addAll(now);
    off.retainAll(now);
    switched.removeAll(off);
    return switched;
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
}
