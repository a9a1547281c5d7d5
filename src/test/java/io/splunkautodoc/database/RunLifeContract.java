package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run's way from pending to its end. */
abstract class RunLifeContract extends RunRepositoryContract {

  @Test
  void a_recorded_run_is_pending_and_can_be_found() {
    Run run = pending(pendingFile("a.tgz", 1));

    assertThat(run.id()).isPositive();
    assertThat(run.status()).isEqualTo(RunStatus.PENDING);
    assertThat(run.type()).isEqualTo(UploadType.APP_BUNDLE);
    assertThat(run.label()).isEqualTo("a label");
    assertThat(run.notes()).isEqualTo("some notes");
    assertThat(run.source()).isEqualTo("drop");
    assertThat(run.metrics()).isEqualTo(new JsonObject().put("files", 1));
    assertThat(run.createdAt())
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(60));
    assertThat(run.startedAt()).isEqualTo(run.createdAt());
    assertThat(run.completedAt()).isNull();
    assertThat(run.errorMessage()).isNull();
    assertThat(found(runs.find(run.id()))).isEqualTo(run);
    assertThat(await(runs.files(run.id(), null, 10))).isEmpty();
  }

  @Test
  void a_run_without_label_notes_and_source_key_keeps_them_null() {
    NewRun bare =
        new NewRun(
            UploadType.DS_ETC,
            null,
            null,
            "http",
            "node-1",
            null,
            new JsonObject(),
            List.of(pendingFile("a", 1)));
    Run run = ((Recorded.New) await(runs.recordPending(bare))).run();
    assertThat(run.label()).isNull();
    assertThat(run.notes()).isNull();
    assertThat(run.metrics()).isEqualTo(new JsonObject());
  }

  @Test
  void storing_a_run_makes_its_files_rows_in_upload_order() {
    Run run = pending(pendingFile("c", 3), pendingFile("a", 1), pendingFile("b", 2));

    assertThat(found(runs.markStored(run.id())).status()).isEqualTo(RunStatus.STORED);

    List<RunFile> files = await(runs.files(run.id(), null, 10));
    assertThat(files).extracting(RunFile::path).containsExactly("c", "a", "b");
    RunFile first = files.get(0);
    assertThat(first)
        .isEqualTo(new RunFile(first.id(), run.id(), "c", "Original c", sha(3), 13, "key/3"));
    assertThat(await(runs.pendingOf("node-1"))).isEmpty();
  }

  @Test
  void storing_again_changes_nothing() {
    Run run = pending(pendingFile("a", 1));
    List<Future<Run>> twice =
        IntStream.range(0, 4)
            .mapToObj(i -> runs.markStored(run.id()).map(r -> r.orElseThrow()))
            .toList();
    twice.forEach(once -> assertThat(await(once).status()).isEqualTo(RunStatus.STORED));
    assertThat(await(runs.files(run.id(), null, 10))).hasSize(1);
    assertThat(found(runs.markFailed(run.id(), "too late")).status()).isEqualTo(RunStatus.STORED);
  }

  @Test
  void a_failed_run_says_why_and_has_no_files() {
    Run run = pending(pendingFile("a", 1));

    Run failed = found(runs.markFailed(run.id(), "no\0good"));

    assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
    assertThat(failed.errorMessage()).isEqualTo("no\u2400good");
    assertThat(failed.completedAt()).isAfterOrEqualTo(failed.createdAt());
    assertThat(await(runs.pendingOf("node-1"))).isEmpty();
    assertThat(found(runs.markStored(run.id())).status()).isEqualTo(RunStatus.FAILED);
    assertThat(await(runs.files(run.id(), null, 10))).isEmpty();
  }

  @Test
  void steps_of_a_run_that_is_gone_give_nothing() {
    assertThat(await(runs.markStored(4711))).isEmpty();
    assertThat(await(runs.markFailed(4711, "why"))).isEmpty();
    assertThat(await(runs.find(4711))).isEmpty();
    assertThat(await(runs.find(-1))).isEmpty();
    assertThat(await(runs.change(4711, new RunChange(true, "x", false, null)))).isEmpty();
    assertThat(await(runs.releaseSourceKey(4711))).isNull();
  }

  @Test
  void a_node_finds_only_what_it_left_pending_oldest_first() {
    Run first = pending(pendingFile("b", 2), pendingFile("a", 1));
    stored(pendingFile("c", 3));
    NewRun elsewhere =
        new NewRun(
            UploadType.DS_ETC,
            null,
            null,
            "http",
            "node-2",
            null,
            new JsonObject(),
            List.of(pendingFile("d", 4)));
    await(runs.recordPending(elsewhere));
    Run second = pending(pendingFile("e", 5));

    assertThat(await(runs.pendingOf("node-1")))
        .containsExactly(
            new PendingRun(first, List.of(pendingFile("b", 2), pendingFile("a", 1))),
            new PendingRun(second, List.of(pendingFile("e", 5))));
    assertThat(await(runs.pendingOf("nobody"))).isEmpty();
  }

  @Test
  void of_many_offers_of_one_dropped_file_one_becomes_a_run() {
    List<Future<Recorded>> offers =
        IntStream.range(0, 12)
            .mapToObj(i -> runs.recordPending(newRun("share:a.tgz", pendingFile("a", 1))))
            .toList();
    List<Recorded> recorded = offers.stream().map(RunRepositoryContract::await).toList();

    assertThat(recorded).filteredOn(Recorded.New.class::isInstance).hasSize(1);
    Run run =
        ((Recorded.New)
                recorded.stream().filter(Recorded.New.class::isInstance).findFirst().orElseThrow())
            .run();
    assertThat(recorded)
        .filteredOn(Recorded.Known.class::isInstance)
        .hasSize(11)
        .containsOnly(new Recorded.Known(run));
    assertThat(await(runs.pendingOf("node-1")))
        .containsExactly(new PendingRun(run, List.of(pendingFile("a", 1))));
  }

  @Test
  void a_known_source_key_shows_the_run_in_its_present_state() {
    Run run = ((Recorded.New) await(runs.recordPending(newRun("key", pendingFile("a", 1))))).run();
    Run failed = found(runs.markFailed(run.id(), "why"));
    assertThat(await(runs.recordPending(newRun("key", pendingFile("a", 1)))))
        .isEqualTo(new Recorded.Known(failed));
  }

  @Test
  void a_released_source_key_is_known_until_no_node_can_offer_its_file_any_more() {
    Run run = ((Recorded.New) await(runs.recordPending(newRun("key", pendingFile("a", 1))))).run();
    await(runs.releaseSourceKey(run.id()));
    assertThat(await(runs.recordPending(newRun("key", pendingFile("a", 1)))))
        .isEqualTo(new Recorded.Known(run));
    psql.run("UPDATE ingestion_runs SET source_left_at = source_left_at - interval '3 hours'");
    await(upkeep.forget(Duration.ofHours(24)));
    assertThat(await(runs.recordPending(newRun("key", pendingFile("a", 1)))))
        .isInstanceOf(Recorded.New.class);
  }

  @Test
  void events_are_forgotten_after_a_month() {
    pending(pendingFile("a", 1));
    psql.run("UPDATE run_events SET at = at - interval '31 days'");
    int young = pending(pendingFile("b", 2)).id();
    await(upkeep.forget(Duration.ofHours(24)));
    assertThat(psql.rows("SELECT run_id FROM run_events")).containsExactly("" + young);
  }

  @Test
  void label_and_notes_are_changed_or_cleared_each_for_itself() {
    int id = pending(pendingFile("a", 1)).id();
    assertThat(found(runs.change(id, new RunChange(true, "new", false, null))))
        .extracting(Run::label, Run::notes)
        .containsExactly("new", "some notes");
    assertThat(found(runs.change(id, new RunChange(false, "no", true, null))))
        .extracting(Run::label, Run::notes)
        .containsExactly("new", null);
    assertThat(found(runs.change(id, new RunChange(true, null, true, "n"))))
        .extracting(Run::label, Run::notes)
        .containsExactly(null, "n");
  }

  @Test
  void any_text_is_kept_as_it_came_but_nul() {
    String odd = "emoji \uD83D\uDE00 'quote' \\ % _ \t ünï NUL \0";
    PendingFile file = new PendingFile("a", odd.replace('\0', ' '), sha(1), 1, "s", "k");
    NewRun run =
        new NewRun(
            UploadType.SINGLE_CONF,
            odd,
            odd,
            "drop",
            "n",
            odd,
            new JsonObject().put("k", "v'"),
            List.of(file));
    Run recorded = ((Recorded.New) await(runs.recordPending(run))).run();
    assertThat(recorded.label()).isEqualTo(odd.replace('\0', '\u2400'));
    assertThat(recorded.metrics()).isEqualTo(run.metrics());
    assertThat(await(runs.pendingOf("n")).get(0).files()).containsExactly(file);
  }

  @Test
  void check_answers_where_the_database_works() {
    assertThat(await(runs.check())).isNull();
  }
}
