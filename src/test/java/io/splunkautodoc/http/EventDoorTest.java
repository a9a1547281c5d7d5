package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventDoorTest {
  private DoorUnderTest door;

  @BeforeEach
  void open() {
    door = new DoorUnderTest();
    door.runs.add(1);
    door.runs.add(2);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void all_runs_are_followed_from_now_on() throws IOException {
    door.events.happen(7, 1, "status", status("pending"));
    door.events.watermark = 7;
    try (Reader reader = new Reader("/v1/events", "")) {
      assertThat(reader.head()).contains("200 OK", "text/event-stream");
      assertThat(reader.frame()).containsExactly("retry: 2000", "id: 7");
      door.events.watermark = 8;
      door.events.happen(8, 1, "status", status("stored"));
      assertThat(reader.frame())
          .containsExactly(
              "id: 8",
              "event: status",
              "data: {\"id\":8,\"at\":\"2026-01-31T08:30:00Z\",\"status\":\"stored\",\"run_id\":1}");
    }
  }

  @Test
  void a_reader_resumes_behind_its_last_event_and_hears_each_once() throws IOException {
    for (int id = 1; id <= 450; id++) {
      door.events.happen(id, 1, "status", status("stored"));
    }
    door.events.watermark = 450;
    try (Reader reader = new Reader("/v1/events", "Last-Event-ID: 3\r\n")) {
      reader.head();
      assertThat(reader.frame()).contains("id: 3");
      for (int id = 4; id <= 450; id++) {
        assertThat(reader.frame()).contains("id: " + id, "event: status");
      }
      door.events.happen(450, 1, "status", status("stored"));
      door.events.watermark = 451;
      door.events.happen(451, 1, "changed", new JsonObject());
      assertThat(reader.frame()).contains("id: 451", "event: changed");
    }
  }

  @Test
  void an_event_ahead_of_the_watermark_is_no_place_to_resume_from() throws IOException {
    door.events.watermark = 7;
    try (Reader reader = new Reader("/v1/events", "")) {
      reader.head();
      reader.frame();
      door.events.happen(9, 1, "status", status("stored"));
      List<String> ahead = reader.frame();
      assertThat(ahead).contains("id: 7");
      assertThat(ahead.get(2)).contains("\"id\":9");
      door.events.watermark = 8;
      assertThat(reader.frame()).containsExactly("id: 8");
      door.events.watermark = 9;
      door.events.happen(8, 2, "status", status("stored"));
      assertThat(reader.frame()).contains("id: 8", "event: status");
    }
  }

  @Test
  void one_run_tells_its_state_first_then_its_events_until_it_is_deleted() throws IOException {
    door.events.watermark = 5;
    try (Reader reader = new Reader("/v1/runs/1/events", "")) {
      reader.head();
      reader.frame();
      assertThat(reader.frame().get(2)).contains("\"status\":\"stored\"", "\"run_id\":1");
      door.events.happen(6, 2, "status", status("failed"));
      door.events.happen(7, 1, "deleted", new JsonObject());
      assertThat(reader.frame()).contains("event: deleted");
      assertThat(reader.frame()).isEmpty();
    }
    assertThat(door.events.listeners).isEmpty();
  }

  @Test
  void a_run_deleted_meanwhile_can_still_be_resumed() throws IOException {
    door.events.happen(6, 9, "deleted", new JsonObject());
    door.events.watermark = 6;
    try (Reader reader = new Reader("/v1/runs/9/events", "Last-Event-ID: 5\r\n")) {
      assertThat(reader.head()).contains("200 OK");
      reader.frame();
      assertThat(reader.frame()).contains("event: deleted");
      assertThat(reader.frame()).isEmpty();
    }
  }

  @Test
  void a_made_up_last_event_id_is_refused() throws IOException {
    try (Reader reader = new Reader("/v1/events", "Last-Event-ID: abc\r\n")) {
      assertThat(reader.head()).contains("422 ");
    }
  }

  @Test
  void a_stop_ends_the_streams() throws IOException {
    try (Reader reader = new Reader("/v1/events", "")) {
      reader.head();
      reader.frame();
      DoorUnderTest.await(door.vertx.undeploy(door.door.deploymentId()));
      assertThat(reader.frame()).isEmpty();
    }
    assertThat(door.events.listeners).isEmpty();
  }

  private static JsonObject status(String status) {
    return new JsonObject().put("status", status);
  }

  /** Reads a chunked event stream line by line; sizes of chunks are passed over. */
  private final class Reader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Reader(String path, String headers) throws IOException {
      socket = door.connect();
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        head.append(line).append('\n');
      }
      return head.toString();
    }

    /** The lines of the next event, none at the end of the stream. */
    List<String> frame() throws IOException {
      List<String> frame = new ArrayList<>();
      String line = lines.readLine();
      while (line != null && !line.equals("0") && !(line.isEmpty() && !frame.isEmpty())) {
        if (line.contains(": ")) {
          frame.add(line);
        }
        line = lines.readLine();
      }
      return frame;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
