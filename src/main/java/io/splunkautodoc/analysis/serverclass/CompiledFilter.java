package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.analysis.serverclass.pattern.Hits;
import io.splunkautodoc.analysis.serverclass.pattern.PatternIndex;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter with its patterns as numbers of the indexes. */
record CompiledFilter(
    HostFilter filter,
    BitSet whitelist,
    BitSet blacklist,
    @Nullable BitSet machineTypes,
    @Nullable BitSet packageTypes) {

  static CompiledFilter of(HostFilter filter, ClientLookup lookup) {
    return new CompiledFilter(
        filter,
        lookup.names().numbersOf(filter.whitelist().patterns()),
        lookup.names().numbersOf(filter.blacklist().patterns()),
        numbers(filter.machineTypes(), lookup.types()),
        numbers(filter.packageTypes(), lookup.types()));
  }

  private static @Nullable BitSet numbers(Optional<TypesFilter> types, PatternIndex index) {
    return types.isEmpty() ? null : index.numbersOf(types.get().patterns());
  }

  FilterResult apply(ClientFacts facts) {
    Answer onWhitelist = onList(filter.whitelist(), whitelist, facts.names());
    Answer onBlacklist = onList(filter.blacklist(), blacklist, facts.names());
    return new FilterResult(
        onWhitelist,
        onBlacklist,
        filter.type().decide(onWhitelist, onBlacklist),
        ofType(machineTypes, facts.machineTypes()),
        ofType(packageTypes, facts.packageTypes()),
        updater(facts.client()));
  }

  private static Answer onList(HostList list, BitSet patterns, Hits names) {
    Answer known = names.any(patterns);
    return list.unread().isPresent() ? known.or(Answer.UNKNOWN) : known;
  }

  private static Answer ofType(@Nullable BitSet wanted, @Nullable Hits types) {
    if (wanted == null) {
      return Answer.YES;
    }
    return types == null ? Answer.UNKNOWN : types.any(wanted);
  }

  private Answer updater(Client client) {
    Optional<UpdaterFilter> wanted = filter.updaterRunning();
    if (wanted.isEmpty()) {
      return Answer.YES;
    }
    Boolean running = client.updaterRunning();
    return running == null ? Answer.UNKNOWN : Answer.of(running == wanted.get().running());
  }
}
