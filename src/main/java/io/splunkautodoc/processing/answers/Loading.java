package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.database.ConfEntry;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.StoredStanza;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Loads a part of an upload. Each content is loaded once, whatever the number of its paths, and on
 * the way no more than one batch of rows is held beside the result. Blocks.
 */
final class Loading {
  private static final int ENTRIES = 5_000;
  private static final int PATHS = 10_000;

  /** A content that is larger is a batch of its own. */
  private static final long BATCH_BYTES = 4 << 20;

  private static final int BATCH_CONTENTS = 2_000;

  private final DeploymentReader reader;
  private final long mostBytes;
  private final SettingsText settings = new SettingsText();

  /** By the length of their rows, which have more than they take in memory. */
  private long loadedBytes;

  Loading(DeploymentReader reader, long mostBytes) {
    this.reader = reader;
    this.mostBytes = mostBytes;
  }

  /**
   * What was loaded.
   *
   * @param contentBytes what its contents take in memory, each once, by estimate
   */
  record Loaded(Deployment deployment, long contentBytes) {
    private static final long PATH_BYTES = 160;

    long weight() {
      return contentBytes
          + (deployment.files().size() + deployment.otherPaths().size()) * PATH_BYTES;
    }
  }

  Loaded load(int runId, Needs needs) {
    List<ConfEntry> entries = entries(runId, needs.confs());
    long bytes = size(entries);
    return new Loaded(new Deployment(files(entries), paths(runId, needs.paths())), bytes);
  }

  /** What the entries' contents take, each once. */
  private static long size(Collection<ConfEntry> entries) {
    return sizes(entries).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<Long, Long> sizes(Collection<ConfEntry> entries) {
    Map<Long, Long> sizes = new LinkedHashMap<>();
    entries.forEach(entry -> sizes.put(entry.contentId(), entry.memoryBytes()));
    return sizes;
  }

  /** All files of these types. */
  List<ConfFile> ofConfs(int runId, Set<String> confs) {
    return files(entries(runId, confs));
  }

  /** What these files say. */
  List<ConfFile> files(Collection<ConfEntry> entries) {
    long bytes = size(entries);
    if (bytes > mostBytes) {
      throw new TooLargeException(bytes);
    }
    Map<Long, List<Stanza>> stanzas = new HashMap<>();
    load(sizes(entries), stanzas);
    List<ConfFile> files = new ArrayList<>(entries.size());
    for (ConfEntry entry : entries) {
      files.add(new ConfFile(entry.place(), stanzas.getOrDefault(entry.contentId(), List.of())));
    }
    return files;
  }

  private List<ConfEntry> entries(int runId, Set<String> confs) {
    List<ConfEntry> all = new ArrayList<>();
    int after = -1;
    List<ConfEntry> page;
    do {
      page = Blocking.result(reader.entries(runId, confs, after, ENTRIES));
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).position();
    } while (page.size() == ENTRIES);
    return all;
  }

  private void load(Map<Long, Long> sizes, Map<Long, List<Stanza>> all) {
    List<Long> batch = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<Long, Long> content : sizes.entrySet()) {
      boolean full = bytes + content.getValue() > BATCH_BYTES || batch.size() == BATCH_CONTENTS;
      if (full && !batch.isEmpty()) {
        add(batch, all);
        batch.clear();
        bytes = 0;
      }
      batch.add(content.getKey());
      bytes += content.getValue();
    }
    if (!batch.isEmpty()) {
      add(batch, all);
    }
  }

  private void add(List<Long> batch, Map<Long, List<Stanza>> all) {
    for (StoredStanza row : Blocking.result(reader.stanzas(List.copyOf(batch)))) {
      loadedBytes += row.name().length() + row.settings().length();
      if (loadedBytes > mostBytes) {
        throw new TooLargeException(loadedBytes);
      }
      all.computeIfAbsent(row.contentId(), id -> new ArrayList<>())
          .add(new Stanza(settings.shared(row.name()), row.line(), settings.read(row.settings())));
    }
    batch.forEach(
        id -> all.compute(id, (key, list) -> list == null ? List.of() : List.copyOf(list)));
  }

  private Set<String> paths(int runId, Needs.Paths wanted) {
    return switch (wanted) {
      case NONE -> Set.of();
      case FOLDERS -> paged(after -> reader.folders(runId, after, PATHS));
      case ALL -> paged(after -> reader.otherPaths(runId, after, PATHS));
    };
  }

  private interface Page {
    Future<List<String>> after(String last);
  }

  private static Set<String> paged(Page pages) {
    Set<String> all = new TreeSet<>();
    String after = "";
    List<String> page;
    do {
      page = Blocking.result(pages.after(after));
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1);
    } while (page.size() == PATHS);
    return all;
  }
}
