package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class StreamReceiverTest {
  @TempDir Path folder;
  Spool spool;

  @BeforeEach
  void open_spool() throws IOException {
    spool = Spool.open(folder.resolve("spool"), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32 * 1024, 32 * 1024 + 1, 256 * 1024, 288 * 1024, 5_000_003, 40_000_000})
  void spools_every_byte_and_its_hash(int size, Vertx vertx) throws Exception {
    byte[] bytes = random(size);

    SpoolOutcome outcome = await(receive(vertx, bytes, Long.MAX_VALUE));

    SpooledFile file = ((SpoolOutcome.Spooled) outcome).file();
    assertThat(file.sizeBytes()).isEqualTo(size);
    assertThat(file.originalName()).isEqualTo("x.tgz");
    assertThat(file.sha256()).isEqualTo(sha256(bytes));
    assertThat(spool.path(file.spoolName())).hasBinaryContent(bytes);
  }

  @Test
  void leaves_nothing_of_an_empty_file(Vertx vertx) throws Exception {
    assertThat(await(receive(vertx, new byte[0], 10))).isEqualTo(new SpoolOutcome.Empty("x.tgz"));
    assertThat(spool.names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 100_000, 5_000_000})
  void stops_past_the_limit_and_leaves_nothing(int size, Vertx vertx) throws Exception {
    assertThat(await(receive(vertx, random(size), 10)))
        .isEqualTo(new SpoolOutcome.TooLarge("x.tgz", 10));
    assertThat(spool.names()).isEmpty();
  }

  @Test
  void takes_a_file_of_exactly_the_limit(Vertx vertx) throws Exception {
    assertThat(await(receive(vertx, random(10), 10))).isInstanceOf(SpoolOutcome.Spooled.class);
  }

  @Test
  void leaves_nothing_of_a_stream_that_breaks(Vertx vertx) throws Exception {
    BreakingStream stream = new BreakingStream(vertx, Buffer.buffer(random(700_000)));

    SpoolOutcome outcome = await(receive(vertx, stream, Long.MAX_VALUE));

    assertThat(outcome).isEqualTo(new SpoolOutcome.CutOff("connection was closed"));
    assertThat(spool.names()).isEmpty();
  }

  @Test
  void says_so_when_the_spool_cannot_be_written(Vertx vertx) throws Exception {
    Files.delete(folder.resolve("spool"));

    assertThat(await(receive(vertx, random(1000), Long.MAX_VALUE)))
        .isInstanceOf(SpoolOutcome.NoSpace.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000_000})
  void leaves_the_disk_the_room_that_it_has_to(int size, Vertx vertx) throws Exception {
    spool = Spool.open(folder.resolve("spool"), Long.MAX_VALUE);

    SpoolOutcome outcome = await(receive(vertx, random(size), Long.MAX_VALUE));

    assertThat(((SpoolOutcome.NoSpace) outcome).reason()).contains("limits.free-bytes");
    assertThat(spool.names()).isEmpty();
  }

  private Future<SpoolOutcome> receive(Vertx vertx, byte[] bytes, long limit) throws IOException {
    Path source = Files.write(folder.resolve("source"), bytes);
    return vertx
        .fileSystem()
        .open(source.toString(), new OpenOptions().setRead(true))
        .compose(file -> receive(vertx, file.setReadBufferSize(64 * 1024).pause(), limit));
  }

  private Future<SpoolOutcome> receive(
      Vertx vertx, io.vertx.core.streams.ReadStream<Buffer> source, long limit) {
    return new StreamReceiver(
            spool, SpoolWorkers.of(vertx), vertx.getOrCreateContext(), source, "x.tgz", limit)
        .receive();
  }

  private static SpoolOutcome await(Future<SpoolOutcome> outcome) throws Exception {
    return outcome.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
