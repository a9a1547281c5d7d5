package io.splunkautodoc.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartNamesTest {
  private static final String BODY =
      part("name=\"type\"", "ds_etc")
          + part("name=\"file\"; filename=\"C:\\x\\a;b.tgz\"", "z".repeat(5_000))
          + part("filename=\"say \\\"hi\\\".tgz\"; name=\"file\"", "2")
          + part("name=file; filename=plain.tgz", "3")
          + part("name=\"file\"; filename=\"x\"; filename*=UTF-8''%C3%A4.tgz", "4")
          + "--abc--\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4_096, 1_000_000})
  void names_are_read_however_the_body_is_cut_into_chunks(int size) {
    PartNames names = new PartNames("abc");
    Buffer body = Buffer.buffer(BODY);
    for (int at = 0; at < body.length(); at += size) {
      int end = Math.min(body.length(), at + size);
      names.add(body.getBuffer(at, end), startedWithin(BODY.substring(0, end)));
    }
    assertThat(names.resolve(List.of("C \\x\\a b.tgz", "say", "plain.tgz", "ä.tgz")))
        .containsExactly("C:\\x\\a;b.tgz", "say \"hi\".tgz", "plain.tgz", "ä.tgz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filename=\"never closed", "name=\"file\""})
  void what_cannot_be_read_is_left_to_the_decoder(String disposition) {
    PartNames names = new PartNames("abc");
    names.add(Buffer.buffer(part(disposition, "1")), 1);
    assertThat(names.resolve(List.of("decoded"))).containsExactly("decoded");
  }

  /** File parts whose headers have come whole, as the decoder tells it. */
  private static int startedWithin(String received) {
    int started = 0;
    for (String part : received.split("--abc", -1)) {
      started += part.contains("filename") && part.contains("\r\n\r\n") ? 1 : 0;
    }
    return started;
  }

  private static String part(String disposition, String content) {
    return "--abc\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }
}
