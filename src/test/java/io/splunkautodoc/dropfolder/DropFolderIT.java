package io.splunkautodoc.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.dropfolder.FakeIngest.Taken;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderIT {
  private static final Path ROUTES = Path.of("routes");

  @TempDir Path home;
  private Share share;

  @BeforeEach
  void open() throws Exception {
    // Only this room's own route: the others need beans of other rooms.
    share = new Share(home, new FakeIngest(), ownRoutes());
  }

  @AfterEach
  void close() {
    share.close();
  }

  private Path ownRoutes() throws IOException {
    Path routes = Files.createDirectories(home.resolve("routes"));
    Path route = ROUTES.resolve("drop-folder.camel.yaml");
    Files.write(routes.resolve("drop-folder.camel.yaml"), Files.readAllBytes(route));
    return routes;
  }

  @Test
  void a_file_becomes_a_run_and_moves_to_done() throws IOException {
    drop("app-1.2.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-app-1.2.tgz");
    assertThat(only().command().source()).isEqualTo("drop");
    assertThat(only().command().type()).isNull();
    assertThat(only().command().files().get(0).originalName()).isEqualTo("app-1.2.tgz");
  }

  @Test
  void the_first_folder_names_the_type_and_deeper_ones_do_not_matter() throws IOException {
    drop("ds_etc/1/2/3/4/5/6/7/8/9/10/prod.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(only().command().type()).isEqualTo(UploadType.DS_ETC);
    assertThat(share.done()).containsExactly("1-prod.tgz");
  }

  @Test
  void another_folder_is_just_a_folder() throws IOException {
    drop("batch.tgz/ds_etc/x.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(only().command().type()).isNull();
  }

  @Test
  void the_sidecar_goes_before_the_folder_and_moves_along() throws IOException {
    drop(
        "ds_etc/p.tgz.meta.json",
        "{\"type\": \"app_bundle\", \"label\": \"prod\", \"notes\": \"n\"}");
    drop("ds_etc/p.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(only().command().type()).isEqualTo(UploadType.APP_BUNDLE);
    assertThat(only().command().label()).isEqualTo("prod");
    assertThat(only().command().notes()).isEqualTo("n");
    assertThat(share.done()).containsExactly("1-p.tgz", "1-p.tgz.meta.json");
  }

  @Test
  void a_bad_sidecar_fails_both_with_the_reason() throws IOException {
    drop("p.tgz.meta.json", "{\"type\": \"nonsense\"}");
    drop("p.tgz", "bytes");
    Share.await("failed", () -> share.failed().size() == 3);
    assertThat(share.failed()).containsExactly("p.tgz", "p.tgz.error.json", "p.tgz.meta.json");
    JsonObject problem = problem("p.tgz.error.json");
    assertThat(problem.getString("detail")).contains("nonsense").contains("ds_etc, instance_etc");
    assertThat(problem.getInteger("status")).isEqualTo(422);
    assertThat(problem.getString("instance")).isEqualTo("drop:/p.tgz");
    assertThat(share.ingest.taken()).isEmpty();
  }

  @Test
  void temporary_names_and_lonely_sidecars_are_left_alone() throws IOException {
    List<String> left =
        List.of(
            ".x", "x.part", "x.tmp", "x.filepart", "~x", ".d/x", "d.part/x", "lonely.meta.json");
    for (String name : left) {
      drop(name, "{}");
    }
    drop("last.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-last.tgz");
    assertThat(left).allMatch(name -> Files.exists(share.drop.resolve(name)));
  }

  @Test
  void a_growing_file_with_an_old_time_is_taken_whole() throws IOException {
    Path file = share.drop.resolve("slow.tgz");
    AtomicInteger writes = new AtomicInteger();
    Share.await(
        "30 writes",
        () -> {
          append(file);
          return writes.incrementAndGet() == 30;
        });
    share.awaitRuns(1);
    assertThat(only().bytes()).isEqualTo(30);
  }

  @Test
  void a_refused_run_goes_to_failed_and_nothing_there_is_overwritten() throws IOException {
    share.ingest.refuse();
    drop("a/x.tgz", "first");
    drop("b/x.tgz", "second");
    share.awaitRuns(2);
    assertThat(share.failed())
        .containsExactly("x-2.tgz", "x-2.tgz.error.json", "x.tgz", "x.tgz.error.json");
    assertThat(problem("x.tgz.error.json").getString("detail")).isEqualTo("the bucket is gone");
    assertThat(problem("x.tgz.error.json").getString("instance")).startsWith("/v1/runs/");
  }

  @Test
  void an_empty_file_is_waited_for_and_then_refused() throws IOException {
    drop("late.tgz", "");
    drop("never.tgz", "");
    Files.writeString(share.drop.resolve("late.tgz"), "bytes");
    share.awaitRuns(1);
    assertThat(share.done()).containsExactly("1-late.tgz");
    Share.await("failed", () -> share.failed().contains("never.tgz"));
    assertThat(problem("never.tgz.error.json").getString("title")).isEqualTo("empty file");
  }

  @Test
  void passing_trouble_leaves_the_file_and_it_is_tried_again() throws IOException {
    share.ingest.beAway(1);
    drop("x.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.ingest.received()).isEqualTo(2);
    assertThat(share.done()).containsExactly("1-x.tgz");
  }

  @Test
  void a_stop_between_commit_and_move_ends_in_the_same_run() throws Exception {
    share.ingest.loseTheNextAnswer();
    drop("x.tgz", "bytes");
    Share.await("committed", () -> !share.ingest.taken().isEmpty());
    share.close();
    assertThat(share.done()).isEmpty();
    share = new Share(home, share.ingest, home.resolve("routes"));
    share.awaitRuns(1);
    assertThat(share.ingest.taken()).hasSize(1);
    assertThat(share.ingest.received()).isEqualTo(2);
    assertThat(share.done()).containsExactly("1-x.tgz");
  }

  @Test
  void the_same_file_dropped_again_is_a_new_run() throws IOException {
    Path file = drop("x.tgz", "bytes");
    share.awaitRuns(1);
    Files.move(share.drop.resolve(".done/1-x.tgz"), file);
    share.awaitRuns(2);
    assertThat(share.done()).containsExactly("2-x.tgz");
  }

  @Test
  void many_files_at_once_are_each_taken_once() throws IOException {
    for (int i = 0; i < 500; i++) {
      drop("f" + i % 7 + "/" + i + ".tgz", "bytes " + i);
    }
    share.awaitRuns(500);
    assertThat(share.ingest.taken())
        .extracting(taken -> taken.command().files().get(0).originalName())
        .doesNotHaveDuplicates()
        .hasSize(500);
    assertThat(share.done()).hasSize(500);
  }

  @Test
  void a_share_that_is_gone_fails_the_check_and_comes_back() throws IOException {
    assertThat(share.folder.check().await()).isNull();
    Path away = home.resolve("away");
    Files.move(share.drop, away);
    assertThat(share.folder.check().transform(done -> Future.succeededFuture(done.cause())).await())
        .hasMessageContaining("is not there");
    Files.move(away, share.drop);
    drop("x.tgz", "bytes");
    share.awaitRuns(1);
    assertThat(share.folder.check().await()).isNull();
  }

  private Taken only() {
    assertThat(share.ingest.taken()).hasSize(1);
    return share.ingest.taken().get(0);
  }

  private JsonObject problem(String name) throws IOException {
    return new JsonObject(Files.readString(share.drop.resolve(".failed").resolve(name)));
  }

  private Path drop(String name, String content) throws IOException {
    Path file = share.drop.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
