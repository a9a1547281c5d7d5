package io.splunkautodoc.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=abc",
        "multipart/form-data; charset=utf-8; Boundary=\"abc\"",
        "multipart/form-data;boundary=abc; charset=utf-8"
      })
  void the_closing_delimiter_is_found_however_the_body_is_cut_into_chunks(String contentType) {
    String body = "--abc\r\n\r\n" + "x".repeat(5_000) + "\r\n--abc--\r\n";
    for (int size : new int[] {1, 7, 4_999, body.length()}) {
      BodyTail tail = BodyTail.of(contentType);
      assertThat(tail).isNotNull();
      for (int at = 0; at < body.length(); at += size) {
        tail.add(Buffer.buffer(body.substring(at, Math.min(body.length(), at + size))));
      }
      assertThat(tail.isClosed()).as("chunks of %d", size).isTrue();
    }
  }

  @Test
  void a_body_that_ends_early_is_not_closed() {
    BodyTail tail = BodyTail.of("multipart/form-data; boundary=abc");
    assertThat(tail).isNotNull();
    tail.add(Buffer.buffer("--abc\r\n\r\nx\r\n--abc\r\n"));
    assertThat(tail.isClosed()).isFalse();
  }

  @Test
  void a_type_without_boundary_has_no_tail() {
    assertThat(BodyTail.of("multipart/form-data")).isNull();
  }
}
