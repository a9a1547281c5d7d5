package io.splunkautodoc.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Names and things that no archive should be, and some are. */
class OddFilesIT {
  @TempDir Path home;
  private Share share;

  @BeforeEach
  void open() throws Exception {
    Path routes = Files.createDirectories(home.resolve("routes"));
    Files.copy(
        Path.of("routes", "drop-folder.camel.yaml"), routes.resolve("drop-folder.camel.yaml"));
    share = new Share(home, new FakeIngest(), routes);
  }

  @AfterEach
  void close() {
    share.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%2Fb.tgz",
        "${exchangeId}.tgz",
        "$simple{date:now}.tgz",
        "{{drop.folder}}.tgz",
        "  blanks  ",
        "\ud83d\ude00 é.tgz",
        "-rf",
        "a;b&c#d?e=f+g'h\"i\\.tgz"
      })
  void names_are_only_names(String name) throws IOException {
    Files.writeString(share.drop.resolve(name), "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-" + name);
    assertThat(originalNames()).containsExactly(name);
  }

  @Test
  void a_line_break_is_kept_as_the_original_name_and_not_in_done() throws IOException {
    Files.writeString(share.drop.resolve("a\nb"), "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-a_b");
    assertThat(originalNames()).containsExactly("a\nb");
  }

  @Test
  void the_longest_names_are_shortened_on_their_way_out() throws IOException {
    String name = "é".repeat(125) + "x.tgz";
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
    Files.writeString(share.drop.resolve(name), "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).singleElement().asString().startsWith("1-éé").endsWith("é.tgz");
    assertThat(originalNames()).containsExactly(name);
  }

  @Test
  void a_name_that_does_not_decode_is_taken_in_percent_form() throws Exception {
    shell("printf bytes > \"$0/$(printf 'caf\\351.tgz')\"");
    shell("mkdir \"$0/$(printf 'd\\351p')\" && printf bytes > \"$0/$(printf 'd\\351p')/in.tgz\"");
    share.awaitRuns(2);
    assertThat(originalNames()).containsExactlyInAnyOrder("caf%E9.tgz", "in.tgz");
    assertThat(share.done()).hasSize(2);
  }

  @Test
  void links_are_moved_away_and_never_followed() throws IOException {
    Path outside = Files.writeString(home.resolve("secret"), "bytes");
    Path folder = Files.createDirectories(home.resolve("folder"));
    Files.writeString(folder.resolve("inner.tgz"), "bytes");
    Files.createSymbolicLink(share.drop.resolve("foreign.tgz"), outside);
    Files.createSymbolicLink(share.drop.resolve("dangling.tgz"), home.resolve("nowhere"));
    Files.createSymbolicLink(share.drop.resolve("tree"), folder);
    Share.await("refused", () -> share.failed().size() == 6);
    assertThat(share.failed())
        .contains("foreign.tgz", "foreign.tgz.error.json", "dangling.tgz", "tree");
    assertThat(Files.readString(share.drop.resolve(".failed/tree.error.json"))).contains("a link");
    assertThat(Files.isSymbolicLink(share.drop.resolve(".failed/foreign.tgz"))).isTrue();
    assertThat(outside).hasContent("bytes");
    assertThat(share.ingest.received()).isZero();
  }

  @Test
  void a_folder_in_the_place_of_a_sidecar_is_told_and_not_waited_for() throws IOException {
    Files.createDirectory(share.drop.resolve("a.tgz.meta.json"));
    Files.writeString(share.drop.resolve("a.tgz"), "bytes");
    Share.await("refused", () -> share.failed().contains("a.tgz.error.json"));
    assertThat(Files.readString(share.drop.resolve(".failed/a.tgz.error.json")))
        .contains("not a plain file");
  }

  @Test
  void a_pipe_is_never_opened() throws Exception {
    shell("mkfifo \"$0/pipe.tgz\"");
    Share.await("refused", () -> share.failed().contains("pipe.tgz.error.json"));
    assertThat(share.ingest.received()).isZero();
    assertThat(Files.exists(share.drop.resolve("pipe.tgz"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void hard_links_are_files_of_their_own() throws IOException {
    Path first = Files.writeString(share.drop.resolve("a.tgz"), "bytes");
    Files.createLink(share.drop.resolve("b.tgz"), first);
    share.awaitRuns(2);
    assertThat(share.done()).hasSize(2);
  }

  @Test
  void a_folder_that_cannot_be_read_is_told_once_and_stops_nobody() throws IOException {
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    Logger log = (Logger) LoggerFactory.getLogger(Troubles.class);
    log.addAppender(told);
    // Its path is longer than the system takes; not even root reads it.
    Path deep = Files.createDirectories(share.drop.resolve(("d".repeat(200) + "/").repeat(12)));
    Path inner = Files.createDirectories(home.resolve("i/" + ("i".repeat(200) + "/").repeat(12)));
    assertThat(inner).isDirectory();
    Files.move(home.resolve("i"), deep.resolve("i"));
    try {
      for (int i = 1; i <= 3; i++) {
        Files.writeString(share.drop.resolve(i + ".tgz"), "bytes " + i);
        share.awaitRuns(i);
      }
    } finally {
      log.detachAppender(told);
      Files.move(deep.resolve("i"), home.resolve("i"));
    }
    assertThat(told.list)
        .singleElement()
        .asString()
        .contains("[WARN]")
        .contains("cannot look at " + share.drop);
  }

  private List<String> originalNames() {
    return share.ingest.taken().stream()
        .map(taken -> taken.command().files().get(0).originalName())
        .toList();
  }

  private void shell(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", command, share.drop.toString()).inheritIO().start();
    assertThat(shell.waitFor()).isZero();
  }
}
