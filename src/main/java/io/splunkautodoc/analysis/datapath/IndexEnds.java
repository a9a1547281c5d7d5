package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Event;
import io.splunkautodoc.analysis.datapath.transform.Key;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.conf.Stanza;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends paths: says which index events reach and whether it exists. */
final class IndexEnds {
  private final Set<String> uploaded;

  /** Looks through the whole upload for definitions of indexes, whoever reads them. */
  IndexEnds(Deployment deployment) {
    uploaded =
        deployment.files().stream()
            .filter(file -> file.place().conf().equals("indexes"))
            .flatMap(file -> file.stanzas().stream())
            .map(Stanza::name)
            .filter(Indexes::isIndex)
            .collect(Collectors.toUnmodifiableSet());
  }

  DataPath dropped(Walk walk) {
    return end(walk, DataPath.Fate.DROPPED, "", Match.NO);
  }

  DataPath unsent(Walk walk, String group) {
    Walk over =
        walk.over(new DataPath.Hop(OutputGroup.Type.TCP, group, List.of(), Optional.empty()));
    return end(over, DataPath.Fate.UNSENT, walk.event().shown(Key.INDEX), Match.MAYBE);
  }

  DataPath sent(Walk walk) {
    Optional<String> index = walk.event().get(Key.INDEX).flatMap(TextSet::single);
    Match exists = index.map(this::somewhere).orElse(Match.MAYBE);
    return end(walk, DataPath.Fate.SENT, walk.event().shown(Key.INDEX), exists);
  }

  private Match somewhere(String index) {
    if (uploaded.contains(index) || ShippedDefaults.INDEXES.contains(index)) {
      return Match.YES;
    }
    return uploaded.isEmpty() || index.equals(Indexes.DEFAULT) || index.startsWith("_")
        ? Match.MAYBE
        : Match.NO;
  }

  DataPath indexed(Walk walk, HostView view) {
    Optional<String> known = walk.event().get(Key.INDEX).flatMap(TextSet::single);
    if (known.isEmpty()) {
      return end(walk, DataPath.Fate.INDEXED, walk.event().shown(Key.INDEX), Match.MAYBE);
    }
    Indexes indexes = view.indexes();
    boolean open = known.get().equals(Indexes.DEFAULT);
    String index = open ? indexes.defaultIndex() : known.get();
    Walk decided = open ? walk.with(indexes.defaultEvidence().stream().toList(), List.of()) : walk;
    Optional<Evidence> definition = indexes.definition(index);
    if (definition.isPresent()) {
      return end(
          decided.with(List.of(definition.get()), List.of()),
          DataPath.Fate.INDEXED,
          index,
          Match.YES);
    }
    return view.isWhole() || indexes.switchedOff(index).isPresent()
        ? withoutIndex(decided, indexes, index)
        : end(
            decided,
            DataPath.Fate.INDEXED,
            index,
            uploaded.contains(index) ? Match.YES : Match.MAYBE);
  }

  private static DataPath withoutIndex(Walk walk, Indexes indexes, String index) {
    Walk off = walk.with(indexes.switchedOff(index).stream().toList(), List.of());
    Optional<EffectiveSetting> last = indexes.lastChance();
    if (last.isEmpty()) {
      return end(
          off.with(
              List.of(),
              List.of(
                  Caveat.missing(
                      "undefined-index",
                      "The index "
                          + index
                          + " does not work on this host and no lastChanceIndex is set; its events"
                          + " are lost."))),
          DataPath.Fate.INDEXED,
          index,
          Match.NO);
    }
    String chance = last.get().value();
    String instead = chance.equals(Indexes.DEFAULT) ? indexes.defaultIndex() : chance;
    return end(
        off.with(List.of(Evidence.of(last.get())), List.of()),
        DataPath.Fate.INDEXED,
        instead,
        indexes.definition(instead).isPresent() ? Match.YES : Match.NO);
  }

  private static DataPath end(Walk walk, DataPath.Fate fate, String index, Match exists) {
    Event event = walk.event();
    return walk.end(
        DataPath.THE_READER,
        new DataPath.End(
            fate,
            event.shown(Key.SOURCETYPE),
            event.shown(Key.SOURCE),
            event.shown(Key.HOST),
            index,
            exists,
            walk.parsedBy(),
            walk.copy()));
  }
}
