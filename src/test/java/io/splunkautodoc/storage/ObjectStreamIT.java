package io.splunkautodoc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.storage.GetOutcome.ObjectStream;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How objects flow to whoever reads them. */
@ExtendWith(VertxExtension.class)
class ObjectStreamIT {
  private static final long SIZE = 64L << 20;
  private static final int CONNECTIONS = 128;

  @TempDir Path folder;
  private Vertx vertx;
  private StoreUnderTest opened;
  private ObjectStore store;

  @BeforeEach
  void open(Vertx vertx) {
    this.vertx = vertx;
    opened = TestObjectStore.open(vertx);
    store = opened.store();
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void carries_64_mib_to_a_file() throws IOException {
    Sample sample = put(SIZE);
    Path copy = folder.resolve("copy");

    // One after the other on an event loop, as a request handler does it.
    Answers.of(
        store
            .get(sample.key(), null)
            .compose(
                got ->
                    vertx
                        .fileSystem()
                        .open(copy.toString(), new OpenOptions())
                        .compose(file -> ((GetOutcome.Found) got).stream().pipeTo(file))));

    assertThat(Files.mismatch(sample.file(), copy)).isEqualTo(-1);
  }

  @Test
  void gives_no_more_chunks_than_were_asked_for() {
    Sample sample = put(2 << 20);
    ObjectStream stream = found(sample).stream();
    List<Buffer> chunks = new ArrayList<>();
    Promise<Void> three = Promise.promise();
    stream.handler(
        chunk -> {
          chunks.add(chunk);
          if (chunks.size() == 3) {
            three.complete();
          }
        });

    stream.fetch(3);
    Answers.of(three.future());
    stream.pause();
    // A read that went on regardless would be done before this one is.
    Answers.bytes(Answers.of(store.get(sample.key(), null)));

    assertThat(chunks)
        .hasSize(3)
        .allSatisfy(chunk -> assertThat(chunk.length()).isLessThanOrEqualTo(256 << 10));
    stream.close();
  }

  @Test
  void frees_the_connection_of_a_stream_that_is_given_up() {
    Sample sample = put(8 << 20);

    // More than there are connections: the last ones would find none.
    List<Future<GetOutcome>> opened =
        IntStream.range(0, CONNECTIONS + 20)
            .mapToObj(
                each ->
                    store
                        .get(sample.key(), null)
                        .onSuccess(got -> ((GetOutcome.Found) got).stream().close()))
            .toList();

    assertThat(opened)
        .allSatisfy(get -> assertThat(Answers.of(get)).isInstanceOf(GetOutcome.Found.class));
  }

  @Test
  void can_be_closed_twice_and_after_the_end() {
    Sample sample = put(1_000);
    GetOutcome.Found found = found(sample);
    assertThat(Answers.bytes(found).length()).isEqualTo(1_000);

    found.stream().close();
    found.stream().close();

    assertThat(Answers.bytes(found(sample)).length()).isEqualTo(1_000);
  }

  private GetOutcome.Found found(Sample sample) {
    return (GetOutcome.Found) Answers.of(store.get(sample.key(), null));
  }

  private Sample put(long size) {
    Sample sample = Sample.write(folder, size, size);
    assertThat(Answers.of(store.put(sample.key(), sample.file(), size)))
        .isEqualTo(new PutOutcome.Stored());
    return sample;
  }
}
