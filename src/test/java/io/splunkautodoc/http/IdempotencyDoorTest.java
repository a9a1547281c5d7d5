package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.KeyHold;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.Trouble;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyDoorTest {
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
  void the_first_request_is_recorded_with_its_key() {
    HttpResponse<String> answer = put("k", "bytes");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Idempotent-Replayed")).isEmpty();
    KeyHold key = Objects.requireNonNull(door.ingest.commands.get(0).key());
    assertThat(key.claim()).isEqualTo("claim of k");
    assertThat(key.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(door.ingest.unclaimed).isEmpty();
  }

  @Test
  void the_same_again_gets_the_first_run_and_leaves_nothing() {
    put("k", "bytes");
    Run first = door.runs.add(7);
    door.ingest.claim = new KeyClaim.Used(first, fingerprintOfTheFirst());
    HttpResponse<String> again = put("k", "bytes");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Location")).contains("/v1/runs/7");
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(door.ingest.commands).hasSize(1);
    assertThat(door.ingest.discarded).hasSize(1);
  }

  @Test
  void a_form_is_compared_with_all_its_fields() {
    assertThat(form("k", "prod").statusCode()).isEqualTo(201);
    door.ingest.claim = new KeyClaim.Used(door.runs.add(7), fingerprintOfTheFirst());
    assertThat(form("k", "prod").statusCode()).isEqualTo(201);
    HttpResponse<String> other = form("k", "test");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key-reused", "run 7");
    assertThat(door.ingest.commands).hasSize(1);
  }

  @Test
  void other_bytes_under_the_same_key_are_refused() {
    put("k", "bytes");
    door.ingest.claim = new KeyClaim.Used(door.runs.add(7), fingerprintOfTheFirst());
    assertThat(put("k", "other").statusCode()).isEqualTo(422);
    assertThat(door.ingest.discarded).hasSize(1);
  }

  @Test
  void while_the_first_is_on_its_way_the_second_is_told_to_wait() {
    door.ingest.claim = new KeyClaim.Busy();
    HttpResponse<String> second = put("k", "bytes");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers().firstValue("Retry-After")).isPresent();
    assertThat(door.ingest.received).isEmpty();
  }

  @Test
  void the_run_that_a_dead_node_left_is_gone_on_with() {
    put("k", "bytes");
    Run left = door.runs.add(7);
    door.ingest.claim = new KeyClaim.Held("c", new KeyClaim.Used(left, fingerprintOfTheFirst()));
    HttpResponse<String> again = put("k", "bytes");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(door.ingest.commands.get(1).key())
        .isEqualTo(new KeyHold("c", fingerprintOfTheFirst(), 7));
    assertThat(put("k", "other").statusCode()).isEqualTo(422);
    assertThat(door.ingest.unclaimed).containsExactly("c");
  }

  @Test
  void a_key_is_given_back_where_its_upload_fails() throws InterruptedException {
    door.ingest.spoolTrouble = new SpoolOutcome.NoSpace("full");
    assertThat(put("a", "bytes").statusCode()).isEqualTo(507);
    door.ingest.spoolTrouble = null;
    door.ingest.outcome = new IngestOutcome.Unavailable("storage", "away", Duration.ofSeconds(1));
    assertThat(put("b", "bytes").statusCode()).isEqualTo(503);
    assertThat(form("c", "x".repeat(256)).statusCode()).isEqualTo(422);
    assertThat(door.ingest.unclaimed).containsExactly("claim of a", "claim of b", "claim of c");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void a_key_of_the_wrong_length_is_refused(int length) {
    HttpResponse<String> answer = put("k".repeat(length), "bytes");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Idempotency-Key");
    assertThat(put("k".repeat(255), "bytes").statusCode()).isEqualTo(201);
  }

  @Test
  void a_key_with_a_control_character_is_refused() {
    String answer =
        door.raw(
            "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nIdempotency-Key: a\tb\r\n"
                + "Content-Length: 1\r\nConnection: close\r\n\r\nx");
    assertThat(answer).startsWith("HTTP/1.1 422").contains("Idempotency-Key");
  }

  @Test
  void while_a_part_is_known_to_be_away_no_byte_is_read() {
    door.ingest.trouble = new Trouble("database", "refused", Duration.ofSeconds(8));
    for (HttpResponse<String> answer : List.of(put("k", "bytes"), form("k", "x"))) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("8");
      assertThat(answer.body()).contains("The database is away");
    }
    assertThat(door.ingest.received).isEmpty();
  }

  @Test
  void a_sender_that_asks_first_need_not_send_what_would_be_refused() {
    door.ingest.trouble = new Trouble("storage", "refused", Duration.ofSeconds(8));
    String answer =
        door.raw(
            "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                + "Content-Length: 5\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 503");
  }

  @Test
  void an_undecided_upload_names_its_run() {
    door.ingest.outcome = new IngestOutcome.Undecided(9, "closed", Duration.ofSeconds(5));
    HttpResponse<String> answer = put("k", "bytes");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(DoorUnderTest.json(answer).getInteger("run_id")).isEqualTo(9);
  }

  private static String fingerprintOfTheFirst() {
    return Objects.requireNonNull(door.ingest.commands.get(0).key()).fingerprint();
  }

  private static HttpResponse<String> put(String key, String body) {
    return door.send(
        door.request("/v1/uploads/a.tgz?type=ds_etc")
            .header("Idempotency-Key", key)
            .PUT(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> form(String key, String label) {
    byte[] form =
        new Multipart()
            .field("type", "app_bundle")
            .field("label", label)
            .file("a.tgz", "bytes")
            .closed();
    return door.send(
        door.request("/v1/uploads")
            .header("Content-Type", Multipart.TYPE)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(form)));
  }
}
