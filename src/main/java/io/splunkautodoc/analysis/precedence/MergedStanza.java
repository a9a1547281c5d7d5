package io.splunkautodoc.analysis.precedence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all files say of one stanza, the strongest first; nothing inherited yet. Being filled. */
final class MergedStanza {
  private final String name;
  private final List<StanzaHeader> headers = new ArrayList<>(1);
  private final Map<String, List<Candidate>> candidates = new TreeMap<>(ByteOrder.STRINGS);

  MergedStanza(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  List<StanzaHeader> headers() {
    return headers;
  }

  /** Those who set a key, the winner first. */
  Map<String, List<Candidate>> candidates() {
    return candidates;
  }

  Optional<Candidate> winner(String key) {
    @Nullable List<Candidate> all = candidates.get(key);
    return all == null ? Optional.empty() : Optional.of(all.get(0));
  }

  void add(StanzaHeader header) {
    headers.add(header);
  }

  void add(String key, Candidate weaker) {
    candidates.computeIfAbsent(key, any -> new ArrayList<>(1)).add(weaker);
  }
}
