package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network may cut a body anywhere; what is stored does not depend on it. */
class SplitBodyTest {
  private static DoorUnderTest door;

  @BeforeAll
  static void open() {
    door = new DoorUnderTest();
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void reset() {
    door.ingest.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content", "content\r", "content\n", "content\r\n", "\r", "\r\r", "a\r\n--b\r"})
  void a_form_is_read_the_same_wherever_it_is_cut(String content) {
    byte[] body =
        new Multipart()
            .file("a.bin", content)
            .field("type", "single_conf")
            .field("label", "lab")
            .closed();
    for (int cut = 1; cut < body.length; cut++) {
      assertThat(arrived(chunked(body, cut, body.length))).as("cut at %d", cut).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "content\r", "\r\n\r\n"})
  void a_form_is_read_the_same_byte_by_byte(String content) {
    byte[] body =
        new Multipart()
            .field("label", "lab")
            .file("a.bin", content)
            .field("type", "single_conf")
            .closed();
    assertThat(arrived(chunked(body, 1, 1))).isEqualTo(content);
  }

  /** Each chunk of a chunked body is given to the decoder by itself. */
  private static String chunked(byte[] body, int first, int then) {
    StringBuilder chunks = new StringBuilder();
    String text = new String(body, StandardCharsets.ISO_8859_1);
    for (int from = 0, to = first; from < text.length(); from = to, to += then) {
      to = Math.min(to, text.length());
      chunks.append(Integer.toHexString(to - from)).append("\r\n");
      chunks.append(text, from, to).append("\r\n");
    }
    return chunks.append("0\r\n\r\n").toString();
  }

  private static String arrived(String chunks) {
    door.ingest.reset();
    String answer =
        door.raw(
            "POST /v1/uploads HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                + Multipart.TYPE
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks);
    assertThat(answer).startsWith("HTTP/1.1 201 ");
    assertThat(door.ingest.commands.get(0).label()).isEqualTo("lab");
    return door.ingest.spool.values().stream()
        .map(Buffer::toString)
        .findFirst()
        .orElse("<nothing>");
  }
}
