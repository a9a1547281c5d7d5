package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.http.content.ReprDigest;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is refused leaves no run and no byte in the spool. */
class BadUploadIT {
  private static final int LIMIT = 1_000_000;

  @RegisterExtension
  static final TestService SERVICE =
      new TestService(Map.of("AUTODOC_LIMITS_UPLOAD_BYTES", Integer.toString(LIMIT)));

  private final ServiceClient client = new ServiceClient(SERVICE);
  private long runsBefore;

  @BeforeEach
  void count() {
    runsBefore = client.runs();
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(client.runs()).isEqualTo(runsBefore);
    awaitEmptySpool();
  }

  @Test
  void a_form_with_a_wrong_field_is_refused_whole() {
    assertRefused(client.post(new Multipart().file("a", "x").closed()), "type");
    assertRefused(
        client.post(new Multipart().file("a", "x").field("type", "zip").closed()), "type");
    assertRefused(client.post(new Multipart().field("type", "ds_etc").closed()), "file");
    assertRefused(
        client.post(
            new Multipart()
                .file("a", "x")
                .field("type", "ds_etc")
                .field("label", "l".repeat(256))
                .closed()),
        "label");
    assertRefused(
        client.post(new Multipart().file("a", "x").file("b", "").field("type", "ds_etc").closed()),
        "file");
  }

  @Test
  void an_empty_body_and_wrong_bytes_are_refused() {
    assertThat(client.put("a?type=ds_etc", new byte[0]).statusCode()).isEqualTo(422);
    String digest = ReprDigest.write(MemoryIngest.sha256(Buffer.buffer("y")));
    assertRefused(
        client.send(
            client
                .request("/v1/uploads/a?type=ds_etc")
                .header("Repr-Digest", digest)
                .PUT(BodyPublishers.ofString("x"))),
        "Repr-Digest");
  }

  @Test
  void more_than_the_limit_is_refused_by_both_calls() {
    byte[] tooMuch = new byte[LIMIT + 1];
    assertThat(client.put("a?type=ds_etc", tooMuch).statusCode()).isEqualTo(413);
    byte[] form = new Multipart().field("type", "ds_etc").file("file", "a", tooMuch).closed();
    HttpResponse<byte[]> response = client.post(form);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void a_body_cut_off_half_way_is_forgotten() throws IOException {
    client.cutOff(
        "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n"
            + "x".repeat(300_000));
    String form =
        new String(
            new Multipart().file("a", "whole").file("b", "half").open(), StandardCharsets.UTF_8);
    client.cutOff(
        "POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\nContent-Type: "
            + Multipart.TYPE
            + "\r\n\r\n"
            + form);
    assertThat(client.get("/livez").body()).isEqualTo(bytes("ok"));
  }

  private static void assertRefused(HttpResponse<byte[]> response, String field) {
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  /** A hang-up is noticed by the server when it likes, so this one is looked for. */
  private void awaitEmptySpool() {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (client.spooled() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(client.spooled()).isZero();
  }
}
