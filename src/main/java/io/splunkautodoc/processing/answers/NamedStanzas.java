package io.splunkautodoc.processing.answers;

import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.StoredStanza;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stanzas of some names in two runs, which have most of their contents in common: what one of them
 * is asked for is there for the other. Blocks. Not for more than one thread.
 */
final class NamedStanzas {
  /** That of no run. */
  private static final int NONE = -1;

  private final DifferenceReader reader;
  private final long mostBytes;
  private final SettingsText settings = new SettingsText();

  private Wanted last = new Wanted(Set.of(), Set.of());
  private final Set<Integer> loadedRuns = new HashSet<>();
  private Map<Long, List<Stanza>> loaded = new HashMap<>();

  /** By the length of their rows, which have more than they take in memory. */
  private long loadedBytes;

  /**
   * @param mostBytes what may be loaded in all
   */
  NamedStanzas(DifferenceReader reader, long mostBytes) {
    this.reader = reader;
    this.mostBytes = mostBytes;
  }

  private record Wanted(Set<String> confs, Set<String> names) {
    Wanted {
      confs = Set.copyOf(confs);
      names = Set.copyOf(names);
    }
  }

  /**
   * By content, at least those of the run.
   *
   * @throws TooLargeException if these are too many
   */
  Map<Long, List<Stanza>> of(int runId, Set<String> confs, Set<String> names) {
    Wanted wanted = new Wanted(confs, names);
    if (!wanted.equals(last)) {
      last = wanted;
      loadedRuns.clear();
      loaded = new HashMap<>();
      loadedBytes = 0;
    }
    int known = loadedRuns.stream().findAny().orElse(NONE);
    if (loadedRuns.add(runId)) {
      Pages.each(reader.stanzas(runId, known, confs, names), this::add);
    }
    return loaded;
  }

  private void add(StoredStanza row) {
    loadedBytes += row.name().length() + row.settings().length();
    if (loadedBytes > mostBytes) {
      throw new TooLargeException(loadedBytes);
    }
    loaded
        .computeIfAbsent(row.contentId(), id -> new ArrayList<>())
        .add(new Stanza(settings.shared(row.name()), row.line(), settings.read(row.settings())));
  }
}
