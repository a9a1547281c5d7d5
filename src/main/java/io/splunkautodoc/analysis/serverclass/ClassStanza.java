package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One stanza of {@code serverclass.conf} over all files.
 *
 * @param at where it is defined
 * @param settings by key; only what the stanza itself says, for the levels inherit in their own way
 */
public record ClassStanza(String name, SourceLine at, SortedMap<String, Said> settings) {
  public ClassStanza {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** A stanza of these settings. */
  public static ClassStanza of(String name, SourceLine at, Collection<Said> settings) {
    TreeMap<String, Said> byKey = new TreeMap<>();
    settings.forEach(each -> byKey.put(each.key(), each));
    return new ClassStanza(name, at, byKey);
  }

  /** What it says about a key. */
  public Optional<Said> said(String key) {
    @Nullable Said found = settings.get(key);
    return Optional.ofNullable(found);
  }
}
