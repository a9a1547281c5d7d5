package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.diff.RunModel;
import io.splunkautodoc.database.ConfEntry;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.HashedFile;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a run. Where several of its archives have the same path, the first counts.
 *
 * @param hashes by path
 * @param confs those that are configuration, by path
 */
record RunFiles(SortedMap<String, String> hashes, Map<String, ConfEntry> confs) {
  private static final int PAGE = 10_000;
  private static final long FILE_BYTES = 500;

  RunFiles {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    confs = Map.copyOf(confs);
  }

  static RunFiles load(DeploymentReader reader, int runId) {
    SortedMap<String, String> hashes = new TreeMap<>();
    Map<String, ConfEntry> confs = new HashMap<>();
    Future<List<HashedFile>> next = reader.files(runId, -1, PAGE);
    List<HashedFile> page;
    do {
      page = Blocking.result(next);
      if (page.size() == PAGE) {
        // On its way while this one is looked at.
        next = reader.files(runId, page.get(PAGE - 1).position(), PAGE);
      }
      for (HashedFile file : page) {
        boolean isFirst = hashes.putIfAbsent(file.path(), file.hash()) == null;
        if (isFirst && file.conf() != null) {
          confs.put(file.path(), file.conf());
        }
      }
    } while (page.size() == PAGE);
    return new RunFiles(hashes, confs);
  }

  /** For comparing. */
  RunModel model(Loading loading) {
    return new RunModel(hashes, new Contents(confs, loading));
  }

  private record Contents(Map<String, ConfEntry> confs, Loading loading)
      implements RunModel.Contents {
    @Override
    public Collection<ConfFile> load(Set<String> paths) {
      return loading.files(entries(paths), Set.of());
    }

    @Override
    public Collection<ConfFile> load(Set<String> paths, Set<String> stanzas) {
      return loading.files(entries(paths), stanzas);
    }

    private List<ConfEntry> entries(Set<String> paths) {
      return paths.stream().map(confs::get).filter(Objects::nonNull).toList();
    }
  }

  long weight() {
    return hashes.size() * FILE_BYTES;
  }
}
