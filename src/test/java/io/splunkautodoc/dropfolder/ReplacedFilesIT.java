package io.splunkautodoc.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.ingest.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a name in the share while the file that had it is taken. */
class ReplacedFilesIT {
  private static final String ROUTE = "drop-folder.camel.yaml";

  @TempDir Path home;
  private Share share;

  @BeforeEach
  void open() throws Exception {
    // Only this room's own route: the others need beans of other rooms.
    Path routes = Files.createDirectories(home.resolve("routes"));
    Files.copy(Path.of("routes", ROUTE), routes.resolve(ROUTE));
    share = new Share(home, new FakeIngest(), routes);
  }

  @AfterEach
  void close() {
    share.close();
  }

  @Test
  void a_file_that_came_under_the_same_name_meanwhile_is_taken_for_itself() throws IOException {
    share.ingest.meanwhile(() -> replace("x.tgz", "the second"));
    replace("x.tgz", "first");
    share.awaitRuns(2);
    Share.await("moved", () -> share.done().size() == 1);
    assertThat(share.ingest.taken()).extracting(FakeIngest.Taken::bytes).containsExactly(5L, 10L);
    assertThat(share.done()).containsExactly("2-x.tgz");
    assertThat(Files.readString(share.drop.resolve(".done/2-x.tgz"))).isEqualTo("the second");
  }

  @Test
  void what_replaced_a_refused_file_is_not_refused_with_it() throws IOException {
    share.ingest.refuse();
    share.ingest.meanwhile(() -> replace("x.tgz", "the second"));
    replace("x.tgz", "first");
    share.awaitRuns(2);
    Share.await("moved", () -> share.failed().size() == 2);
    assertThat(Files.readString(share.drop.resolve(".failed/x.tgz"))).isEqualTo("the second");
  }

  @Test
  void a_file_that_vanishes_while_it_is_read_leaves_nothing_in_the_spool() throws IOException {
    share.ingest.afterReading(() -> delete("x.tgz"));
    replace("x.tgz", "bytes");
    Share.await("given up", () -> share.ingest.discarded() == 1);
    replace("y.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-y.tgz");
  }

  @Test
  void a_share_that_fails_while_a_file_is_read_leaves_nothing_in_the_spool() throws IOException {
    Path inside = Files.createDirectory(share.drop.resolve("inside"));
    share.ingest.afterReading(() -> putAFileInPlaceOf(inside));
    replace("inside/x.tgz", "bytes");
    Share.await("given up", () -> share.ingest.discarded() == 1);
    assertThat(share.ingest.taken()).isEmpty();
  }

  /** What is below it cannot even be asked for any more. */
  private void putAFileInPlaceOf(Path folder) {
    try {
      Files.move(folder, home.resolve("elsewhere"));
      Files.writeString(folder, "no folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_a_killed_process_left_on_its_way_out_is_finished_or_put_back() throws IOException {
    Path read = write("read.tgz", "read");
    Path unread = write("unread.tgz", "unread");
    Path refused = write("refused.tgz", "refused");
    Leaving.begin(unread, FileState.of(refused), true, 8);
    Leaving.begin(read, FileState.of(read), true, 7);
    Leaving.begin(refused, FileState.of(refused), false, 9);
    share.awaitRuns(1);
    Share.await("moved", () -> share.done().size() == 2 && share.failed().size() == 2);
    assertThat(share.done()).containsExactly("1-unread.tgz", "7-read.tgz");
    assertThat(share.failed()).containsExactly("refused.tgz", "refused.tgz.error.json");
    assertThat(Files.readString(share.drop.resolve(".failed/refused.tgz.error.json")))
        .contains("/v1/runs/9");
    assertThat(share.ingest.taken()).extracting(FakeIngest.Taken::bytes).containsExactly(6L);
  }

  @Test
  void a_name_that_is_taken_again_is_not_overwritten_when_a_file_is_put_back() throws IOException {
    Path file = write(".hidden", "first");
    Leaving leaving = Leaving.begin(file, FileState.of(file), false, 0);
    write(".hidden", "second");
    Path back = leaving.putBack();
    assertThat(Files.readString(back)).isEqualTo("first");
    assertThat(Files.readString(file)).isEqualTo("second");
    assertThat(leaving.hidden()).doesNotExist();
  }

  @Test
  void while_a_part_is_known_to_be_away_no_file_is_read() throws IOException {
    share.ingest.know(new Trouble("database", "refused", Duration.ofSeconds(1)));
    replace("x.tgz", "bytes");
    Share.await("settled", () -> share.ingest.asked() > 1);
    assertThat(share.ingest.received()).isZero();
    share.ingest.know(null);
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-x.tgz");
  }

  @Test
  void a_file_that_another_node_should_take_is_left_to_it_for_a_while() throws IOException {
    share.ingest.beSecond();
    replace("x.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.ingest.received()).isEqualTo(1);
  }

  private void replace(String name, String content) {
    try {
      Path next = write(".next", content);
      Files.move(next, share.drop.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.delete(share.drop.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(share.drop.resolve(name), content);
  }
}
