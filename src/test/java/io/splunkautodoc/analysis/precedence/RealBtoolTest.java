package io.splunkautodoc.analysis.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.splunkautodoc.analysis.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A real instance's {@code etc} against what its own {@code btool <conf> list --debug} printed, for
 * every type of configuration whose output is at hand. No line may differ, not even by a blank:
 * there is no list of deviations because there is none.
 */
class RealBtoolTest {
  @Test
  void every_line_is_that_of_the_real_btool() throws IOException {
    Path corpus = corpus();
    Deployment deployment = EtcTree.inArchive(corpus.resolve("etc/instance-etc-10.2.tgz"));
    HostFiles host = HostFiles.instance(deployment);
    for (Path printed : printed(corpus)) {
      String conf = printed.getFileName().toString().replace(".txt", "");
      String real = Files.readString(printed);
      StringBuilder ours = new StringBuilder();
      BtoolText.absolute(home(real)).write(Precedence.btool(host, conf), ours);

      assertThat(ours.toString().lines().toList())
          .as("btool %s list --debug", conf)
          .containsExactlyElementsOf(real.lines().toList());
    }
  }

  private static List<Path> printed(Path corpus) throws IOException {
    try (Stream<Path> files = Files.list(corpus.resolve("btool"))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  /** The instance's own, with which every path starts. */
  private static String home(String real) {
    return real.substring(0, real.indexOf("/etc/"));
  }

  private static Path corpus() {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      String why = "skipped: no corpus at " + corpus + " (set AUTODOC_CORPUS to its folder)";
      LoggerFactory.getLogger(RealBtoolTest.class).warn(why);
      abort(why);
    }
    return corpus;
  }
}
