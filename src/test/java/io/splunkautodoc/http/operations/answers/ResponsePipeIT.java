package io.splunkautodoc.http.operations.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponsePipeIT {
  private static final int MIB = 1 << 20;
  private static final int BODY = 64 * MIB;

  /** What the sockets of both ends may hold beside the pipe. */
  private static final int ON_THE_WAY = 24 * MIB;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong written = new AtomicLong();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  ResponsePipe pipe =
                      new ResponsePipe(
                          vertx.getOrCreateContext(),
                          request.response(),
                          () -> request.response().putHeader("Content-Type", "text/plain"));
                  Thread writer = new Thread(() -> write(pipe), "writer");
                  writer.setDaemon(true);
                  writer.start();
                })
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void all_bytes_arrive_and_the_writer_waits_for_its_reader() throws Exception {
    try (Socket socket = ask()) {
      InputStream in = socket.getInputStream();
      long read = 0;
      byte[] buffer = new byte[MIB];
      int count = in.read(buffer);
      while (count >= 0) {
        read += count;
        assertThat(written.get() - read).isLessThan(ON_THE_WAY);
        count = in.read(buffer);
      }
      assertThat(read).isGreaterThan(BODY);
    }
    ended.get(10, TimeUnit.SECONDS);
  }

  @Test
  void the_writer_stops_when_its_reader_hangs_up() throws Exception {
    try (Socket socket = ask()) {
      assertThat(socket.getInputStream().read(new byte[1_000])).isPositive();
    }
    assertThatThrownBy(() -> ended.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class)
        .hasMessageContaining("hung up");
    assertThat(written.get()).isLessThan(ON_THE_WAY);
  }

  private void write(ResponsePipe pipe) {
    byte[] line = new byte[1_000];
    Arrays.fill(line, (byte) 'x');
    try (pipe) {
      for (int sent = 0; sent < BODY; sent += line.length) {
        pipe.write(line);
        written.addAndGet(line.length);
      }
    } catch (IOException e) {
      ended.completeExceptionally(e);
    }
    ended.complete(null);
  }

  private Socket ask() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.actualPort());
    socket.setSoTimeout(10_000);
    socket
        .getOutputStream()
        .write(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
