package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Hits;
import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import io.splunkautodoc.analysis.serverclass.pattern.PatternIndex;
import io.splunkautodoc.analysis.serverclass.pattern.Subject;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds clients against all patterns of the configuration, each pattern once. Immutable.
 *
 * @param names the patterns of all lists
 * @param types those of all filters by type of machine or package
 */
record ClientLookup(PatternIndex names, PatternIndex types) {
  static ClientLookup of(List<HostFilter> filters) {
    return new ClientLookup(
        PatternIndex.of(
            filters.stream()
                .flatMap(
                    each ->
                        Stream.of(each.whitelist(), each.blacklist())
                            .flatMap(list -> list.patterns().stream()))
                .toList()),
        PatternIndex.of(
            filters.stream()
                .flatMap(
                    each ->
                        Stream.of(each.machineTypes(), each.packageTypes())
                            .flatMap(Optional::stream)
                            .flatMap(types -> types.patterns().stream()))
                .toList()));
  }

  ClientFacts facts(Client client) {
    boolean pattern = client.kind() == Client.Kind.PATTERN;
    Hits hits =
        pattern ? names.hitsOfAll(HostPattern.of(client.name())) : names.hits(client.names());
    if (client.kind() == Client.Kind.GIVEN) {
      addUnknown(client, hits);
    }
    return new ClientFacts(
        client, hits, type(client, client.machineType()), type(client, client.packageType()));
  }

  /** A pattern for names of a kind that the client's entry lacks may match it, or not. */
  private void addUnknown(Client client, Hits hits) {
    BitSet unknown = hits.unknown();
    if (!client.hasAddress()) {
      unknown.or(names.about(Subject.ADDRESS));
    }
    if (!client.hasName()) {
      unknown.or(names.about(Subject.NAME));
    }
    if (!client.hasInstanceId()) {
      unknown.or(names.about(Subject.INSTANCE_ID));
    }
    unknown.andNot(hits.yes());
    unknown.andNot(names.invalid());
  }

  private @Nullable Hits type(Client client, @Nullable String type) {
    if (type == null) {
      return null;
    }
    return client.kind() == Client.Kind.PATTERN
        ? types.hitsOfAll(HostPattern.of(type))
        : types.hits(List.of(type.strip()));
  }
}
