package io.splunkautodoc.http;

import static io.splunkautodoc.http.HttpDoorTest.assertIsProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.ingest.Content;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentDoorTest {
  private static final String PATH = "/v1/runs/1/files/7/content";
  private static final Buffer BYTES = Buffer.buffer("0123456789");
  private static final String SHA256 = MemoryIngest.sha256(BYTES);

  private static DoorUnderTest door;

  @BeforeAll
  static void open() {
    door = new DoorUnderTest();
    door.runs.add(1);
    door.runs.files.add(new RunFile(7, 1, "x.tgz", "ü\r\nX: y.tgz", SHA256, 10, "sha256/key"));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void stored() {
    door.ingest.content = new Content.Open(new Once(BYTES), 10, () -> {});
  }

  @Test
  void the_whole_file_comes_with_its_digest_and_a_harmless_name() {
    HttpResponse<String> response = door.get(PATH);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("0123456789");
    assertThat(header(response, "Content-Length")).isEqualTo("10");
    assertThat(header(response, "ETag")).isEqualTo('"' + SHA256 + '"');
    assertThat(header(response, "Repr-Digest")).startsWith("sha-256=:");
    assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"___X: y.tgz\"; filename*=UTF-8''%C3%BC%0D%0AX%3A%20y.tgz");
    assertThat(response.headers().firstValue("X")).isEmpty();
  }

  @Test
  void a_range_is_206_and_one_behind_the_end_416() {
    door.ingest.content = new Content.Open(new Once(Buffer.buffer("89")), 2, () -> {});
    HttpResponse<String> part = door.send(door.request(PATH).header("Range", "bytes=-2"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("89");
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 8-9/10");
    HttpResponse<String> behind = door.send(door.request(PATH).header("Range", "bytes=10-"));
    assertIsProblem(behind, 416);
    assertThat(header(behind, "Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void a_range_of_other_bytes_gets_the_whole() {
    HttpRequest.Builder request = door.request(PATH).header("Range", "bytes=-2");
    assertThat(door.send(request.header("If-Range", "\"old\"")).statusCode()).isEqualTo(200);
  }

  @Test
  void known_bytes_are_not_sent_again() {
    HttpRequest.Builder request = door.request(PATH).header("If-None-Match", '"' + SHA256 + '"');
    assertThat(door.send(request).statusCode()).isEqualTo(304);
  }

  @Test
  void head_opens_nothing() {
    door.ingest.content = null;
    HttpResponse<String> head =
        door.send(door.request(PATH).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("10");
  }

  @Test
  void head_passes_a_range_over() {
    for (String range : new String[] {"bytes=0-1", "bytes=10-"}) {
      HttpResponse<String> head =
          door.send(
              door.request(PATH).header("Range", range).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).as(range).isEqualTo(200);
      assertThat(header(head, "Content-Length")).isEqualTo("10");
    }
  }

  @Test
  void lost_and_unreachable_bytes_are_told_apart() {
    door.ingest.content = new Content.Missing();
    HttpResponse<String> lost = door.get(PATH);
    assertIsProblem(lost, 500);
    assertThat(lost.body()).contains(SHA256).contains("sha256/key");
    door.ingest.content = new Content.Unavailable("refused");
    assertIsProblem(door.get(PATH), 503);
  }

  @Test
  void a_stream_that_breaks_off_cuts_the_connection_and_is_closed() {
    AtomicInteger closes = new AtomicInteger();
    Once broken = new Once(Buffer.buffer("0123"));
    broken.failure = new IllegalStateException("the store broke off");
    door.ingest.content = new Content.Open(broken, 10, closes::incrementAndGet);
    String answer = door.raw("GET " + PATH + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).contains("200 OK").doesNotContain("0123456789");
    assertThat(closes.get()).isPositive();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  /** Gives one buffer, then its end or its failure, once somebody reads. */
  private static final class Once implements ReadStream<Buffer> {
    private final Buffer buffer;
    private RuntimeException failure;
    private Handler<Buffer> handler;
    private Handler<Void> endHandler;
    private Handler<Throwable> exceptionHandler;
    private boolean given;

    Once(Buffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public Once exceptionHandler(Handler<Throwable> handler) {
      exceptionHandler = handler;
      return this;
    }

    @Override
    public Once handler(Handler<Buffer> handler) {
      this.handler = handler;
      return this;
    }

    @Override
    public Once endHandler(Handler<Void> handler) {
      endHandler = handler;
      return this;
    }

    @Override
    public Once pause() {
      return this;
    }

    @Override
    public Once resume() {
      if (!given) {
        given = true;
        handler.handle(buffer);
        if (failure != null) {
          exceptionHandler.handle(failure);
        } else {
          endHandler.handle(null);
        }
      }
      return this;
    }

    @Override
    public Once fetch(long amount) {
      return resume();
    }
  }
}
