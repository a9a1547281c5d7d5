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
class CorpusReadingTest {
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

  @Test
  void every_bundle_is_read_whole_and_placed_as_an_app() throws IOException {
    try (Stream<Path> bundles = Files.list(corpus().resolve("app-bundles"))) {
      List<Path> all = bundles.sorted().toList();
      assertThat(all)
          .allSatisfy(
              bundle -> {
                Placed placed = read(bundle);
                assertThat(placed.outcome()).isInstanceOf(ReadOutcome.Complete.class);
                assertThat(placed.layout().kind()).isEqualTo(recognise(bundle).kind());
                assertThat(placed.layout().certain())
                    .isEqualTo(recognise(bundle) instanceof Recognised);
                assertThat(placed.layout().remarks()).isEmpty();
                assertThat(placed.heard().refusals).isEmpty();
                assertThat(placed.heard().contents.keySet().stream().filter(placed::isConf))
                    .allMatch(path -> placed.layout().place(path).orElse("").startsWith("apps/"));
              });
    }
  }

  @Test
  void both_etc_folders_are_read_whole_and_placed() throws IOException {
    Placed server = read(corpus().resolve("etc/ds-etc-small.tgz"));
    assertThat(server.outcome()).isInstanceOf(ReadOutcome.Complete.class);
    assertThat(server.layout().kind()).isEqualTo(UploadKind.DS_ETC);
    assertThat(server.layout().place("etc/deployment-apps/a/local/x.conf"))
        .contains("deployment-apps/a/local/x.conf");
    Placed instance = read(corpus().resolve("etc/instance-etc-10.2.tgz"));
    assertThat(instance.outcome()).isInstanceOf(ReadOutcome.Complete.class);
    assertThat(instance.layout().kind()).isEqualTo(UploadKind.INSTANCE_ETC);
    assertThat(instance.layout().prefix()).isEqualTo("etc/");
  }

  private record Placed(Heard heard, UploadLayout layout) {
    ReadOutcome outcome() {
      return Objects.requireNonNull(heard.outcome);
    }

    boolean isConf(String path) {
      return Objects.requireNonNull(heard.entries.get(path)).kind() == EntryKind.CONF;
    }
  }

  private static Placed read(Path upload) throws IOException {
    String name = upload.getFileName().toString();
    Heard heard = Heard.of(Files.readAllBytes(upload), name, ArchiveLimits.DEFAULT);
    LayoutSurvey survey = new LayoutSurvey();
    heard.folders.forEach(survey::folder);
    heard.entries.values().forEach(entry -> survey.file(entry.path(), entry.size()));
    return new Placed(heard, survey.layout(name));
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
      LoggerFactory.getLogger(CorpusReadingTest.class).warn(why);
      abort(why);
    }
    return corpus;
  }
}
