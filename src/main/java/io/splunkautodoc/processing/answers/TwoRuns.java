package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.diff.RunModel;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.database.ConfEntry;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.HashedFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two runs as far as they are not the same. Blocks. Not for more than one thread. */
record TwoRuns(
    Differences differences,
    DifferenceReader reader,
    Loading loading,
    NamedStanzas named,
    int beforeId,
    int afterId) {
  RunModel before() {
    return model(beforeId, differences.before());
  }

  RunModel after() {
    return model(afterId, differences.after());
  }

  private RunModel model(int runId, SortedMap<String, HashedFile> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((path, file) -> hashes.put(path, file.hash()));
    return new RunModel(hashes, new Contents(runId, files));
  }

  private final class Contents implements RunModel.Contents {
    private final int runId;
    private final Map<String, HashedFile> differing;

    Contents(int runId, Map<String, HashedFile> differing) {
      this.runId = runId;
      this.differing = differing;
    }

    @Override
    public Set<String> apps(Set<String> folders) {
      return Blocking.result(reader.apps(runId, folders));
    }

    @Override
    public Collection<ConfFile> files(Set<String> paths) {
      return loading.files(
          paths.stream()
              .map(differing::get)
              .filter(Objects::nonNull)
              .map(HashedFile::conf)
              .filter(Objects::nonNull)
              .toList());
    }

    @Override
    public Set<String> confs(Set<String> apps) {
      return Blocking.result(reader.confs(runId, apps));
    }

    @Override
    public Collection<ConfFile> ofConfs(Set<String> confs) {
      return loading.ofConfs(runId, confs);
    }

    @Override
    public Collection<ConfFile> ofStanzas(Set<String> confs, Set<String> stanzas) {
      Map<Long, List<Stanza>> contents = named.of(runId, confs, stanzas);
      Map<String, ConfFile> files = new LinkedHashMap<>();
      for (ConfEntry entry : Blocking.result(reader.entries(runId, confs, contents.keySet()))) {
        add(files, entry, contents.getOrDefault(entry.contentId(), List.of()));
      }
      // Whether this is a cluster's peer is told by its apps, whatever they say.
      for (ConfEntry entry : Blocking.result(reader.oneOfEachApp(runId, Layer.PEER_APP))) {
        add(files, entry, List.of());
      }
      return files.values();
    }

    private static void add(Map<String, ConfFile> files, ConfEntry entry, List<Stanza> stanzas) {
      files.putIfAbsent(entry.place().path(), new ConfFile(entry.place(), stanzas));
    }
  }
}
