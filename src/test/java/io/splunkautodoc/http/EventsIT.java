package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private final ServiceClient client = new ServiceClient(SERVICE);

  @Test
  void an_upload_is_told_as_it_happens_and_again_to_one_who_resumes() throws IOException {
    String startId;
    int run;
    try (Socket socket = client.connect()) {
      BufferedReader lines = follow(socket, "/v1/events", "");
      startId = lineWith(lines, "id: ").substring("id: ".length());
      run = client.stored("told.tgz", bytes("told"));
      assertThat(lineWith(lines, "\"run_id\":" + run)).contains("\"status\":\"pending\"");
      assertThat(lineWith(lines, "\"run_id\":" + run)).contains("\"status\":\"stored\"");
    }
    try (Socket socket = client.connect()) {
      BufferedReader lines = follow(socket, "/v1/events", "Last-Event-ID: " + startId + "\r\n");
      assertThat(lineWith(lines, "\"run_id\":" + run)).contains("\"status\":\"pending\"");
      assertThat(lineWith(lines, "\"run_id\":" + run)).contains("\"status\":\"stored\"");
    }
  }

  @Test
  void the_stream_of_a_run_ends_with_its_deletion() throws IOException {
    int run = client.stored("ended.tgz", bytes("ended"));
    try (Socket socket = client.connect()) {
      BufferedReader lines = follow(socket, "/v1/runs/" + run + "/events", "");
      assertThat(lineWith(lines, "data: ")).contains("\"status\":\"stored\"");
      assertThat(client.delete(run)).isEqualTo(204);
      assertThat(lineWith(lines, "event: deleted")).isNotEmpty();
      assertThat(lineWith(lines, "0")).isNotEmpty();
    }
    assertThat(client.get("/v1/runs/" + run + "/events").statusCode()).isEqualTo(404);
  }

  private static BufferedReader follow(Socket socket, String path, String headers)
      throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
    return lines;
  }

  /** The next line with this text; the socket's timeout bounds the wait. */
  private static String lineWith(BufferedReader lines, String text) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(text)) {
      line = lines.readLine();
    }
    assertThat(line).as("a line with %s", text).isNotNull();
    return line;
  }
}
