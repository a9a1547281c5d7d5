package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that were found: kept, replaced, and gone with their run. */
abstract class SavedAnswersContract extends RunRepositoryContract {
  private static final Duration TRUSTED = Duration.ofMinutes(5);
  private static final Buffer OUTLINE = Buffer.buffer("outline");
  private static final List<Buffer> BLOCKS =
      IntStream.range(0, 500).mapToObj(i -> Buffer.buffer("block " + i)).toList();

  private SavedAnswers answers;
  private DeploymentReader reader;
  private AnswerName name;

  @BeforeEach
  void one_run() {
    answers = new PgSavedAnswers(database().pool(vertx));
    reader = new PgDeploymentReader(database().pool(vertx));
    name = name("clients 1");
  }

  private AnswerName name(String basis) {
    int run = name == null ? pending(pendingFile("a", 1)).id() : name.runId();
    return new AnswerName(run, "paths", basis);
  }

  private SavedAnswer saved(AnswerName as) {
    return await(answers.save(as, OUTLINE, BLOCKS)).orElseThrow();
  }

  @Test
  void an_answer_is_found_on_its_basis_only() {
    assertThat(await(answers.find(name))).isEmpty();
    SavedAnswer saved = saved(name);
    assertThat(await(answers.find(name))).contains(saved);
    assertThat(saved.outline()).isEqualTo(OUTLINE);
    assertThat(await(answers.find(name("clients 2")))).isEmpty();
    assertThat(await(reader.run(name.runId())).orElseThrow().saved()).isEqualTo(Set.of(name));
  }

  @Test
  void blocks_come_by_their_places() {
    SavedAnswer saved = saved(name);
    assertThat(await(answers.blocks(saved.id(), List.of(0, 250, 499))))
        .isEqualTo(Map.of(0, BLOCKS.get(0), 250, BLOCKS.get(250), 499, BLOCKS.get(499)));
    assertThat(await(answers.blocks(saved.id(), List.of(500)))).isEmpty();
  }

  @Test
  void another_basis_replaces_it_under_another_id() {
    SavedAnswer first = saved(name);
    SavedAnswer second = saved(name("clients 2"));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(await(answers.find(name))).isEmpty();
    assertThat(await(answers.blocks(first.id(), List.of(0)))).isEmpty();
    assertThat(await(answers.blocks(second.id(), List.of(0)))).hasSize(1);
  }

  @Test
  void of_many_who_save_the_same_the_first_counts_for_all() {
    List<Future<Optional<SavedAnswer>>> all =
        IntStream.range(0, 8).mapToObj(i -> answers.save(name, OUTLINE, BLOCKS)).toList();
    assertThat(all.stream().map(RunRepositoryContract::await).distinct()).hasSize(1);
    assertThat(psql.value("SELECT count(*) FROM saved_answer_blocks")).isEqualTo("500");
  }

  @Test
  void of_many_who_begin_one_is_to_find_it() {
    List<Future<Boolean>> all =
        IntStream.range(0, 8).mapToObj(i -> answers.begin(name, TRUSTED)).toList();
    assertThat(all.stream().filter(RunRepositoryContract::await)).hasSize(1);
    assertThat(await(answers.find(name))).as("not there yet").isEmpty();
    assertThat(await(reader.run(name.runId())).orElseThrow().saved()).isEmpty();
    saved(name);
    assertThat(await(answers.begin(name, Duration.ZERO))).as("there").isFalse();
    assertThat(await(answers.begin(name("clients 2"), TRUSTED))).as("another basis").isTrue();
  }

  @Test
  void who_has_begun_and_not_come_back_is_followed_by_another() {
    assertThat(await(answers.begin(name, TRUSTED))).isTrue();
    psql.run("UPDATE saved_answers SET begun_at = begun_at - interval '1 hour'");
    assertThat(await(answers.begin(name, TRUSTED))).isTrue();
  }

  @Test
  void an_answer_goes_with_its_run_and_none_comes_afterwards() {
    saved(name);
    found(runs.markFailed(name.runId(), "why"));
    await(runs.delete(name.runId(), key -> Future.succeededFuture()));
    assertThat(psql.value("SELECT count(*) FROM saved_answer_blocks")).isEqualTo("0");
    assertThat(await(answers.save(name, OUTLINE, BLOCKS))).isEmpty();
    assertThat(await(answers.begin(name, TRUSTED))).isFalse();
  }
}
