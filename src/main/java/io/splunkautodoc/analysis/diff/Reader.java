package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who reads some of an upload's files.
 *
 * @param where for the reader of the difference
 * @param files what is read of an upload
 */
record Reader(String where, Function<Side, HostFiles> files) {
  /**
   * The readers of these files, each with those that it reads. An app that waits for deployment
   * clients is read on its own.
   */
  static Map<Reader, List<ConfPlace>> of(Collection<ConfPlace> touched) {
    SortedMap<String, List<ConfPlace>> byWhere = new TreeMap<>();
    Map<String, Reader> readers = new HashMap<>();
    for (ConfPlace place : touched) {
      reader(place)
          .ifPresent(
              reader -> {
                readers.put(reader.where(), reader);
                byWhere.computeIfAbsent(reader.where(), where -> new ArrayList<>()).add(place);
              });
    }
    Map<Reader, List<ConfPlace>> places = new LinkedHashMap<>();
    byWhere.forEach((where, mine) -> places.put(Objects.requireNonNull(readers.get(where)), mine));
    return places;
  }

  private static Optional<Reader> reader(ConfPlace place) {
    return switch (place.layer()) {
      case SYSTEM, APP, PEER_APP, LOOSE, USER ->
          Optional.of(new Reader("the uploaded instance", Side::instance));
      case MANAGER_APP -> Optional.of(staged("the cluster's peers", Layer.MANAGER_APP));
      case SHCLUSTER_APP, SHCLUSTER_USER ->
          Optional.of(staged("the search head cluster's members", Layer.SHCLUSTER_APP));
      case DEPLOYMENT_APP ->
          Optional.of(
              new Reader(
                  "clients with the app " + place.app(),
                  side -> side.waiting(Layer.DEPLOYMENT_APP, List.of(place.app()))));
      case DISABLED_APP -> Optional.empty();
    };
  }

  private static Reader staged(String where, Layer layer) {
    return new Reader(where, side -> side.waiting(layer));
  }

  void compare(Collection<String> confs, Side before, Side after, List<EffectiveChange> changes) {
    HostFiles old = files.apply(before);
    HostFiles fresh = files.apply(after);
    for (String conf : confs) {
      compare(conf, effective(conf, old), effective(conf, fresh), changes);
    }
  }

  private void compare(
      String conf, EffectiveConf old, EffectiveConf fresh, List<EffectiveChange> changes) {
    SortedSet<String> stanzas = new TreeSet<>();
    old.stanzas().forEach(stanza -> stanzas.add(stanza.name()));
    fresh.stanzas().forEach(stanza -> stanzas.add(stanza.name()));
    for (String stanza : stanzas) {
      Map<String, EffectiveSetting> was = own(old, stanza);
      Map<String, EffectiveSetting> is = own(fresh, stanza);
      SortedSet<String> keys = new TreeSet<>(was.keySet());
      keys.addAll(is.keySet());
      for (String key : keys) {
        Optional<EffectiveChange.Value> one = value(was.get(key));
        Optional<EffectiveChange.Value> other = value(is.get(key));
        if (!Objects.equals(
            one.map(EffectiveChange.Value::text), other.map(EffectiveChange.Value::text))) {
          Change change =
              one.isEmpty() ? Change.ADDED : other.isEmpty() ? Change.REMOVED : Change.CHANGED;
          changes.add(new EffectiveChange(change, where, conf, stanza, key, one, other));
        }
      }
    }
  }

  private static EffectiveConf effective(String conf, HostFiles host) {
    return Precedence.effective(host, conf, host.indexTime(), View.RUNTIME);
  }

  /** What a stanza inherits changes where it is said. */
  private static Map<String, EffectiveSetting> own(EffectiveConf conf, String stanza) {
    return conf.stanza(stanza)
        .<Map<String, EffectiveSetting>>map(found -> found.own())
        .orElse(Map.of());
  }

  private static Optional<EffectiveChange.Value> value(@Nullable EffectiveSetting setting) {
    return Optional.ofNullable(setting)
        .map(said -> new EffectiveChange.Value(said.value(), said.winner().at()));
  }
}
