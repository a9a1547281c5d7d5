package io.splunkautodoc.http;

import static io.splunkautodoc.http.HttpDoorTest.assertIsProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.http.content.ReprDigest;
import io.splunkautodoc.ingest.IngestCommand;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.SpooledFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadDoorTest {
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

  @Test
  void a_form_becomes_a_run_in_whatever_order_its_parts_come() {
    byte[] form =
        new Multipart()
            .field("notes", "two apps")
            .file("a.tgz", "first")
            .field("type", "app_bundle")
            .file("b.tgz", "second")
            .field("label", "prod")
            .field("extra", "passed over")
            .closed();
    HttpResponse<String> response = door.send(post(form));
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).contains("/v1/runs/1");
    assertThat(response.headers().firstValue("ETag")).isPresent();
    assertThat(DoorUnderTest.json(response).getString("status")).isEqualTo("stored");
    IngestCommand command = door.ingest.commands.get(0);
    assertThat(command.label()).isEqualTo("prod");
    assertThat(command.notes()).isEqualTo("two apps");
    assertThat(command.source()).isEqualTo("http");
    assertThat(command.files())
        .extracting(SpooledFile::originalName)
        .containsExactly("a.tgz", "b.tgz");
    assertThat(door.ingest.spool.values())
        .extracting(Buffer::toString)
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void the_media_type_of_a_form_may_be_written_in_any_case() {
    byte[] form = new Multipart().field("type", "ds_etc").file("a.tgz", "bytes").closed();
    HttpResponse<String> response =
        door.send(
            door.request("/v1/uploads")
                .header("Content-Type", "Multipart/Form-Data; Boundary=" + Multipart.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  @Test
  void a_large_form_arrives_byte_by_byte() {
    byte[] content = new byte[900_000];
    new Random(7).nextBytes(content);
    byte[] form = new Multipart().file("file", "a.bin", content).field("type", "ds_etc").closed();
    assertThat(door.send(post(form)).statusCode()).isEqualTo(201);
    assertThat(door.ingest.commands.get(0).files().get(0).sha256())
        .isEqualTo(MemoryIngest.sha256(Buffer.buffer(content)));
  }

  @ParameterizedTest
  @CsvSource({
    "etc.tgz, etc.tgz",
    "..%2F..%2Fetc%2Fpasswd, ../../etc/passwd",
    "C:%5Cx%5Cy.tgz, C:\\x\\y.tgz",
    "%F0%9F%9A%80.tgz, 🚀.tgz",
    "a%20b+c%2Bd.tgz, a b+c+d.tgz",
    "100%25.tgz, 100%.tgz"
  })
  void a_raw_upload_keeps_its_name(String inPath, String original) {
    HttpResponse<String> response =
        door.put("/v1/uploads/" + inPath + "?type=single_conf&label=l%2B1&notes=", "[a]");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    IngestCommand command = door.ingest.commands.get(0);
    assertThat(command.files().get(0).originalName()).isEqualTo(original);
    assertThat(command.label()).isEqualTo("l+1");
    assertThat(command.notes()).isNull();
  }

  @Test
  void an_address_with_bytes_that_are_not_encoded_is_read_as_utf_8() {
    String answer =
        door.raw(
            "PUT /v1/uploads/größe🚀.conf?type=single_conf&label=Zürich%20%C3%BC HTTP/1.1\r\n"
                + "Host: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n[a]");
    assertThat(answer).startsWith("HTTP/1.1 201 ");
    IngestCommand command = door.ingest.commands.get(0);
    assertThat(command.files().get(0).originalName()).isEqualTo("größe🚀.conf");
    assertThat(command.label()).isEqualTo("Zürich ü");
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\x\\y.tgz, C:\\x\\y.tgz",
    "a;b=c:d.tgz, a;b=c:d.tgz",
    "q\\\"uote.tgz, q\"uote.tgz",
    "../../etc/passwd, ../../etc/passwd",
    "ä🚀.tgz, ä🚀.tgz"
  })
  void a_form_keeps_the_names_of_its_files(String sent, String original) {
    byte[] form =
        new Multipart()
            .file("first.tgz", "1")
            .field("type", "ds_etc")
            .file(sent, "2")
            .file("a.tgz", "3")
            .closed();
    assertThat(door.send(post(form)).statusCode()).isEqualTo(201);
    assertThat(door.ingest.commands.get(0).files())
        .extracting(SpooledFile::originalName)
        .containsExactly("first.tgz", original, "a.tgz");
  }

  @Test
  void as_many_files_are_taken_as_the_contract_says() {
    Multipart form = new Multipart().field("type", "ds_etc").field("label", "l");
    for (int i = 0; i < 1_000; i++) {
      form.file("f" + i, "x" + i);
    }
    HttpResponse<String> taken = door.send(post(form.closed()));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(door.ingest.commands.get(0).files()).hasSize(1_000);
  }

  @Test
  void a_label_may_have_255_characters_of_any_size() {
    byte[] longest =
        new Multipart()
            .file("a", "x")
            .field("type", "ds_etc")
            .field("label", "🚀".repeat(255))
            .closed();
    assertThat(door.send(post(longest)).statusCode()).isEqualTo(201);
    byte[] tooLong =
        new Multipart()
            .file("a", "x")
            .field("type", "ds_etc")
            .field("label", "🚀".repeat(256))
            .closed();
    assertIsProblem(door.send(post(tooLong)), 422);
  }

  @Test
  void a_name_of_2000_emoji_is_taken_by_both_calls() {
    String name = "🚀".repeat(2_000);
    byte[] form = new Multipart().file(name, "x").field("type", "ds_etc").closed();
    assertThat(door.send(post(form)).statusCode()).isEqualTo(201);
    String encoded = "%F0%9F%9A%80".repeat(2_000);
    assertThat(door.put("/v1/uploads/" + encoded + "?type=ds_etc", "x").statusCode())
        .isEqualTo(201);
    assertThat(door.ingest.commands)
        .extracting(command -> command.files().get(0).originalName())
        .containsExactly(name, name);
  }

  @Test
  void notes_may_be_long_and_no_longer() {
    byte[] long64k =
        new Multipart()
            .field("notes", "ü".repeat(65_536))
            .field("type", "ds_etc")
            .file("a", "x")
            .closed();
    assertThat(door.send(post(long64k)).statusCode()).isEqualTo(201);
    byte[] tooLong =
        new Multipart()
            .file("a", "x")
            .field("type", "ds_etc")
            .field("notes", "n".repeat(300_000))
            .closed();
    assertIsProblem(door.send(post(tooLong)), 422);
    assertThat(door.ingest.spool).hasSize(1);
  }

  @Test
  void every_missing_part_is_named() {
    HttpResponse<String> response = door.send(post(new Multipart().field("label", "l").closed()));
    assertIsProblem(response, 422);
    assertThat(fields(response)).containsExactly("type", "file");
  }

  @Test
  void a_refused_form_leaves_nothing_in_the_spool() {
    Map<String, byte[]> forms =
        Map.of(
            "type", new Multipart().file("a", "x").field("type", "zip").closed(),
            "label",
                new Multipart()
                    .file("a", "x")
                    .field("type", "ds_etc")
                    .field("label", "l".repeat(256))
                    .closed(),
            "file", new Multipart().file("a", "x").file("b", "").field("type", "ds_etc").closed(),
            "other",
                new Multipart()
                    .file("a", "x")
                    .file("other", "b", new byte[] {1})
                    .field("type", "ds_etc")
                    .closed());
    forms.forEach(
        (field, form) -> {
          HttpResponse<String> response = door.send(post(form));
          assertIsProblem(response, 422);
          assertThat(fields(response)).containsExactly(field);
        });
    assertThat(door.ingest.spool).isEmpty();
    assertThat(door.ingest.commands).isEmpty();
  }

  @Test
  void a_file_sent_as_text_is_told_how_to_do_it() {
    byte[] form = new Multipart().field("file", "x").field("type", "ds_etc").closed();
    assertThat(door.send(post(form)).body()).contains("curl -F file=@");
  }

  @Test
  void other_bodies_and_no_body_are_refused() {
    assertIsProblem(
        door.send(
            door.request("/v1/uploads")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))),
        415);
    assertIsProblem(door.send(door.request("/v1/uploads").POST(BodyPublishers.noBody())), 422);
    assertIsProblem(
        door.send(
            door.request("/v1/uploads")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("x"))),
        422);
    assertIsProblem(door.put("/v1/uploads/a?type=ds_etc", ""), 422);
    assertIsProblem(door.put("/v1/uploads/a?type=zip", "x"), 422);
    assertIsProblem(door.put("/v1/uploads/a", "x"), 422);
  }

  @Test
  void bytes_are_held_against_the_announced_digest() {
    String right = ReprDigest.write(MemoryIngest.sha256(Buffer.buffer("x")));
    String wrong = ReprDigest.write(MemoryIngest.sha256(Buffer.buffer("y")));
    byte[] form = new Multipart().file("a", "x").field("type", "ds_etc").closed();
    assertThat(door.send(post(form).header("Repr-Digest", right)).statusCode()).isEqualTo(201);
    door.ingest.reset();
    assertIsProblem(door.send(post(form).header("Repr-Digest", wrong)), 422);
    assertIsProblem(door.send(post(form).header("Repr-Digest", "sha-256=nonsense")), 422);
    HttpRequest.Builder put =
        door.request("/v1/uploads/a?type=ds_etc").PUT(BodyPublishers.ofString("x"));
    assertIsProblem(door.send(put.header("Repr-Digest", wrong)), 422);
    assertThat(door.ingest.spool).isEmpty();
  }

  @Test
  void troubles_behind_the_door_are_told_as_they_are() {
    byte[] form = new Multipart().file("a", "x").field("type", "ds_etc").closed();
    door.ingest.spoolTrouble = new SpoolOutcome.NoSpace("no space left on device");
    assertIsProblem(door.send(post(form)), 507);
    assertIsProblem(door.put("/v1/uploads/a?type=ds_etc", "x"), 507);
    door.ingest.spoolTrouble = null;
    door.ingest.outcome =
        new IngestOutcome.Unavailable("storage", "refused", Duration.ofSeconds(7));
    HttpResponse<String> away = door.send(post(form));
    assertIsProblem(away, 503);
    assertThat(away.headers().firstValue("Retry-After")).contains("7");
    door.ingest.outcome = new IngestOutcome.Unavailable("spool", "full", Duration.ofSeconds(7));
    assertIsProblem(door.send(post(form)), 507);
    door.ingest.outcome = new IngestOutcome.Failed(door.runs.add(12));
    HttpResponse<String> failed = door.send(post(form));
    assertIsProblem(failed, 422);
    assertThat(failed.headers().firstValue("Location")).contains("/v1/runs/12");
  }

  private static HttpRequest.Builder post(byte[] form) {
    return door.request("/v1/uploads")
        .header("Content-Type", Multipart.TYPE)
        .POST(BodyPublishers.ofByteArray(form));
  }

  private static List<String> fields(HttpResponse<String> response) {
    return DoorUnderTest.json(response).getJsonArray("errors").stream()
        .map(error -> ((JsonObject) error).getString("field"))
        .toList();
  }
}
