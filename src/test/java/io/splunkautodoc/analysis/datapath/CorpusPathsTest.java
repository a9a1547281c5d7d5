package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Corpus;
import io.splunkautodoc.analysis.Gathered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real bundles and trees, where they are at hand: every path is whole and says what it rests on.
 */
class CorpusPathsTest {
  private static void check(String name, DataPaths paths) {
    List<DataPath> all = paths.stream().toList();
    assertThat(all)
        .as(name)
        .allSatisfy(
            path -> {
              assertThat(path.evidence()).isNotEmpty();
              assertThat(path.conditions()).isNotEmpty();
              assertThat(path.end().index().isEmpty())
                  .isEqualTo(path.end().fate() == DataPath.Fate.DROPPED);
            });
    long running =
        paths.hosts().mapToLong(host -> (long) host.hosts().size() * host.inputs()).sum();
    assertThat(all.stream().map(path -> List.of(path.host(), path.start().input())).distinct())
        .as("each running input of %s has a path", name)
        .hasSize(Math.toIntExact(running));
  }

  @Test
  void every_running_input_of_real_bundles_has_a_path() throws IOException {
    for (Path bundle : Corpus.orSkip().bundles()) {
      Gathered app = new Gathered();
      Corpus.bundle(bundle, app::add);
      check(bundle.getFileName().toString(), DataPaths.of(app.deployment()));
    }
  }

  @Test
  void every_running_input_of_real_trees_has_a_path() throws IOException {
    Corpus corpus = Corpus.orSkip();
    for (String tree : List.of("ds-etc-small.tgz", "instance-etc-10.2.tgz")) {
      Gathered etc = new Gathered();
      corpus.etc(tree, etc::add);
      check(tree, DataPaths.of(etc.deployment()));
    }
  }
}
