package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.ingest.SpoolOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends, over bare sockets. */
class BrokenRequestTest {
  private static final String MULTIPART =
      "POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Type: " + Multipart.TYPE + "\r\n";

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
  void a_declared_length_over_the_limit_is_refused_without_the_body() {
    String put =
        "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n";
    assertIsProblem(door.raw(put + "only the beginning"), 413);
    assertIsProblem(door.raw(MULTIPART + "Content-Length: 9000000000\r\n\r\n"), 413);
    assertThat(door.ingest.received).isEmpty();
  }

  @Test
  void a_sender_that_asks_first_is_told_before_it_sends() {
    String tooLong = "Content-Length: 9000000000\r\nExpect: 100-continue\r\n\r\n";
    assertIsProblem(door.raw(MULTIPART + tooLong), 413);
    String fine =
        "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Length: 1\r\nExpect: 100-continue\r\n\r\nx";
    assertThat(door.raw(fine)).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes 0-2/3, 201",
    "bytes 1-2/3, 400",
    "bytes 0-2/*, 400",
    "bytes 0-2/4, 400",
    "bytes 0-999999999999999999999/1, 400",
    "lines, 400"
  })
  void the_rest_of_a_file_is_not_taken_for_the_whole(String range, int status) {
    String answer =
        door.raw(
            "PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: 3\r\nContent-Range: "
                + range
                + "\r\n\r\n[a]");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(door.ingest.commands).hasSize(status == 201 ? 1 : 0);
  }

  @Test
  void a_chunked_body_past_the_limit_is_refused() {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String body = chunk.repeat(20) + "0\r\n\r\n";
    String head = "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertIsProblem(door.raw("PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\n" + head + body), 413);
    assertThat(door.ingest.spool).isEmpty();
  }

  @Test
  void the_files_of_a_chunked_form_count_together() {
    StringBuilder form = new StringBuilder(MULTIPART + "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 4; i++) {
      byte[] part = new Multipart().file("a" + i, "x".repeat(700_000)).open();
      form.append(Integer.toHexString(part.length)).append("\r\n");
      form.append(new String(part, StandardCharsets.UTF_8)).append("\r\n");
    }
    assertIsProblem(door.raw(form + "0\r\n\r\n"), 413);
    assertThat(door.ingest.spool).isEmpty();
  }

  @Test
  void a_raw_body_cut_off_half_way_leaves_nothing() throws Exception {
    cutOff("PUT /v1/uploads/a?type=ds_etc HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
    assertThat(door.ingest.received.poll(20, TimeUnit.SECONDS))
        .isInstanceOf(SpoolOutcome.CutOff.class);
    assertThat(door.ingest.commands).isEmpty();
  }

  @Test
  void a_form_cut_off_half_way_gives_up_its_whole_files_too() throws Exception {
    String form =
        new String(
            new Multipart().file("a", "whole").file("b", "half").open(), StandardCharsets.UTF_8);
    cutOff(MULTIPART + "Content-Length: 10000\r\n\r\n" + form.substring(0, form.length() - 3));
    assertThat(door.ingest.discarded.poll(20, TimeUnit.SECONDS)).isEqualTo("spool-1");
    assertThat(door.ingest.spool).isEmpty();
    assertThat(door.ingest.commands).isEmpty();
  }

  @Test
  void a_form_without_its_closing_boundary_is_refused() {
    String form =
        new String(
            new Multipart().field("type", "ds_etc").file("a", "x").open(), StandardCharsets.UTF_8);
    String open = form.substring(0, form.length() - 2);
    assertIsProblem(
        door.raw(
            MULTIPART
                + "Connection: close\r\nContent-Length: "
                + open.length()
                + "\r\n\r\n"
                + open),
        400);
    assertThat(door.ingest.spool).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition: form-data;\r\n name=\"file\"; filename=\"folded\"",
        "Content-Disposition: form-data; name",
        "Content-Disposition: form-data; name=\"file\"; filename",
        "Content-Disposition: form-data; ; ;",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: a/b; charset=",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: multipart/mixed",
        "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz",
        "no header at all"
      })
  void a_part_whose_header_makes_no_sense_is_refused_with_a_word(String header) {
    String form = "--" + Multipart.BOUNDARY + "\r\n" + header + "\r\n\r\n[a]\r\n";
    form += "--" + Multipart.BOUNDARY + "--\r\n";
    String answer =
        door.raw(
            MULTIPART
                + "Connection: close\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);
    assertIsProblem(answer, 400);
    assertThat(answer).contains("malformed-body");
    assertThat(door.ingest.spool).isEmpty();
  }

  @Test
  void a_body_that_is_no_form_at_all_is_refused() {
    String answer = door.raw(MULTIPART + "Connection: close\r\nContent-Length: 8\r\n\r\nnonsense");
    assertIsProblem(answer, 400);
  }

  @Test
  void what_is_no_request_gets_a_problem_too() {
    assertIsProblem(door.raw("GET / HTTP/9.x\r\nHost: x\r\n\r\n"), 400);
    assertIsProblem(door.raw("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414);
    assertIsProblem(
        door.raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(70_000) + "\r\n\r\n"), 431);
    assertIsProblem(door.raw("GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    assertIsProblem(
        door.raw("GET /v1/runs?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 400);
    assertIsProblem(
        door.raw("GET /v1/runs/1/entries/a/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        400);
    assertIsProblem(
        door.raw(
            "PUT /v1/uploads/%zz?type=ds_etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: 1\r\n\r\nx"),
        400);
  }

  private static void cutOff(String request) throws IOException {
    try (Socket socket = door.connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static void assertIsProblem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.").contains("application/problem+json");
    assertThat(answer.substring("HTTP/1.1 ".length())).startsWith(status + " ");
    assertThat(answer).contains("\"status\":" + status).contains("\"detail\":");
  }
}
