package io.splunkautodoc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What every S3 must do for us. */
@ExtendWith(VertxExtension.class)
abstract class ObjectStoreContract {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;
  private Vertx vertx;
  private StorageSettings settings;
  private StoreUnderTest opened;
  private ObjectStore store;

  /** How to reach a bucket that was just made. */
  abstract StorageSettings freshBucket();

  @BeforeEach
  void open(Vertx vertx) {
    this.vertx = vertx;
    settings = freshBucket();
    opened = StoreUnderTest.open(vertx, settings);
    store = opened.store();
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void gives_back_the_bytes_that_were_put() {
    Sample sample = Sample.write(folder, 1, 300_000);

    assertThat(put(sample)).isEqualTo(new PutOutcome.Stored());
    GetOutcome got = Answers.of(store.get(sample.key(), null));

    assertThat(got).isInstanceOf(GetOutcome.Found.class);
    assertThat(((GetOutcome.Found) got).length()).isEqualTo(300_000);
    assertThat(Answers.bytes(got).getBytes()).isEqualTo(sample.bytes());
  }

  @Test
  void lists_objects_in_the_order_of_their_keys() {
    assertThat(Answers.of(store.list(null))).isEmpty();
    List<String> paths =
        Stream.of(1, 2, 3)
            .map(seed -> Sample.write(folder, seed, 10))
            .peek(this::put)
            .map(sample -> sample.key().path())
            .sorted()
            .toList();

    assertThat(Answers.of(store.list(null))).extracting(ListedObject::key).isEqualTo(paths);
    assertThat(Answers.of(store.list(paths.get(1))))
        .extracting(ListedObject::key)
        .containsExactly(paths.get(2));
    assertThat(Answers.of(store.list(paths.get(2)))).isEmpty();
  }

  @Test
  void gives_back_an_empty_object() {
    Sample sample = Sample.write(folder, 1, 0);

    assertThat(put(sample)).isEqualTo(new PutOutcome.Stored());
    assertThat(Answers.bytes(Answers.of(store.get(sample.key(), null))).length()).isZero();
  }

  @Test
  void gives_a_range_of_the_bytes() {
    Sample sample = Sample.write(folder, 2, 300_000);
    put(sample);

    GetOutcome got = Answers.of(store.get(sample.key(), new ByteRange(1_000, 200_999)));

    assertThat(((GetOutcome.Found) got).length()).isEqualTo(200_000);
    assertThat(Answers.bytes(got).getBytes())
        .isEqualTo(Arrays.copyOfRange(sample.bytes(), 1_000, 201_000));
  }

  @Test
  void sends_nothing_when_the_object_is_there_already() {
    Sample sample = Sample.write(folder, 3, 10_000);
    put(sample);

    assertThat(put(sample)).isEqualTo(new PutOutcome.AlreadyThere());
  }

  @Test
  void writes_again_when_the_object_has_another_size() {
    Sample sample = Sample.write(folder, 3, 10_000);
    Sample torn = Sample.write(folder, 3, 9_000);
    Answers.of(store.put(sample.key(), torn.file(), torn.size()));

    assertThat(put(sample)).isEqualTo(new PutOutcome.Stored());
    assertThat(Answers.bytes(Answers.of(store.get(sample.key(), null))).getBytes())
        .isEqualTo(sample.bytes());
  }

  @Test
  void takes_the_same_object_from_many_callers_at_once() {
    Sample sample = Sample.write(folder, 4, 2 * MIB);

    List<Future<PutOutcome>> puts =
        Stream.generate(() -> store.put(sample.key(), sample.file(), sample.size()))
            .limit(12)
            .toList();

    assertThat(puts)
        .allSatisfy(
            put ->
                assertThat(Answers.of(put))
                    .isInstanceOfAny(PutOutcome.Stored.class, PutOutcome.AlreadyThere.class));
    assertThat(Answers.bytes(Answers.of(store.get(sample.key(), null))).getBytes())
        .isEqualTo(sample.bytes());
  }

  @Test
  void never_shows_a_reader_half_an_object() {
    Sample sample = Sample.write(folder, 5, 16 * MIB);
    Future<PutOutcome> put = store.put(sample.key(), sample.file(), sample.size());
    do {
      GetOutcome got = Answers.of(store.get(sample.key(), null));
      if (got instanceof GetOutcome.Found) {
        assertThat(Answers.bytes(got).getBytes()).isEqualTo(sample.bytes());
      } else {
        assertThat(got).isEqualTo(new GetOutcome.Missing());
      }
    } while (!put.isComplete());
    assertThat(Answers.of(put)).isEqualTo(new PutOutcome.Stored());
  }

  @Test
  void removes_an_object_and_does_not_mind_when_it_is_gone() {
    Sample sample = Sample.write(folder, 6, 1_000);
    put(sample);

    Answers.of(store.remove(sample.key()));
    Answers.of(store.remove(sample.key()));

    assertThat(Answers.of(store.get(sample.key(), null))).isEqualTo(new GetOutcome.Missing());
    assertThat(put(sample)).isEqualTo(new PutOutcome.Stored());
  }

  @Test
  void sends_a_large_object_in_parts() {
    Sample sample = Sample.write(folder, 7, 13 * MIB);
    Map<String, String> small =
        Map.of(
            StorageBeans.SINGLE_PUT_BYTES, Long.toString(6 * MIB),
            StorageBeans.PART_BYTES, Long.toString(5 * MIB));
    try (StoreUnderTest parts = StoreUnderTest.open(vertx, settings, small)) {
      assertThat(Answers.of(parts.store().put(sample.key(), sample.file(), sample.size())))
          .isEqualTo(new PutOutcome.Stored());
      assertThat(put(sample)).isEqualTo(new PutOutcome.AlreadyThere());
      assertThat(Answers.bytes(Answers.of(store.get(sample.key(), null))).getBytes())
          .isEqualTo(sample.bytes());
    }
  }

  @Test
  void answers_on_the_context_of_the_caller() {
    Sample sample = Sample.write(folder, 8, 1_000);
    Context context = vertx.getOrCreateContext();

    Future<Boolean> same =
        Future.future(
            done ->
                context.runOnContext(
                    now ->
                        store
                            .put(sample.key(), sample.file(), sample.size())
                            .map(stored -> Vertx.currentContext() == context)
                            .onComplete(done)));

    assertThat(Answers.of(same)).isTrue();
  }

  @Test
  void works_when_asked() {
    assertThat(Answers.failureOf(store.check())).isNull();
  }

  @Test
  void without_its_bucket_it_is_unavailable_until_somebody_makes_it() {
    StorageSettings elsewhere = with(settings.endpoint(), "no-such-bucket", settings.secretKey());
    Sample sample = Sample.write(folder, 9, 1_000);
    try (StoreUnderTest lost = StoreUnderTest.open(vertx, elsewhere)) {
      assertThat(Answers.of(lost.store().put(sample.key(), sample.file(), sample.size())))
          .isInstanceOfSatisfying(
              PutOutcome.Unavailable.class,
              away -> assertThat(away.reason()).contains("NoSuchBucket"));
      assertThat(Answers.failureOf(lost.store().check())).hasMessageContaining("404");
    }
  }

  @Test
  void with_the_wrong_keys_it_is_unavailable_until_somebody_mends_them() {
    StorageSettings wrong = with(settings.endpoint(), settings.bucket(), "wrong");
    Sample sample = Sample.write(folder, 9, 1_000);
    try (StoreUnderTest stranger = StoreUnderTest.open(vertx, wrong)) {
      assertThat(Answers.of(stranger.store().put(sample.key(), sample.file(), sample.size())))
          .isInstanceOfSatisfying(
              PutOutcome.Unavailable.class, away -> assertThat(away.reason()).contains("403"));
      assertThat(Answers.failureOf(stranger.store().check()))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("403");
    }
  }

  private PutOutcome put(Sample sample) {
    return Answers.of(store.put(sample.key(), sample.file(), sample.size()));
  }

  private StorageSettings with(URI endpoint, String bucket, String secretKey) {
    return new StorageSettings(
        endpoint, settings.region(), bucket, settings.accessKey(), secretKey, true);
  }
}
