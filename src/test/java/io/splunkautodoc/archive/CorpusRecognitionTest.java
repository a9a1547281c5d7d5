package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.splunkautodoc.archive.Recognition.Recognised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Real bundles and real etc folders, where they are at hand. */
class CorpusRecognitionTest {
  private final UploadRecognition recognition = new UploadRecognition(RecognitionLimits.DEFAULT);

  @Test
  void every_bundle_is_an_app() throws IOException {
    try (Stream<Path> bundles = Files.list(corpus().resolve("app-bundles"))) {
      List<Path> all = bundles.sorted().toList();
      assertThat(all).isNotEmpty();
      assertThat(all).allMatch(bundle -> recognise(bundle).kind() == UploadKind.APP_BUNDLE);
      // The others are archives without a single member.
      assertThat(all)
          .filteredOn(bundle -> !(recognise(bundle) instanceof Recognised))
          .allMatch(bundle -> recognise(bundle).reason().contains("without any file"));
    }
  }

  @Test
  void both_etc_folders_are_told_apart() throws IOException {
    Path etc = corpus().resolve("etc");
    assertThat(recognise(etc.resolve("ds-etc-small.tgz")))
        .isInstanceOf(Recognised.class)
        .extracting(Recognition::kind)
        .isEqualTo(UploadKind.DS_ETC);
    assertThat(recognise(etc.resolve("instance-etc-10.2.tgz")))
        .isInstanceOf(Recognised.class)
        .extracting(Recognition::kind)
        .isEqualTo(UploadKind.INSTANCE_ETC);
  }

  private Recognition recognise(Path file) {
    try {
      return recognition.recognise(file, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path corpus() {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      String why = "skipped: no corpus at " + corpus + " (set AUTODOC_CORPUS to its folder)";
      LoggerFactory.getLogger(CorpusRecognitionTest.class).warn(why);
      abort(why);
    }
    return corpus;
  }
}
