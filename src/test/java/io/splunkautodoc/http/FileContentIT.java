package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FileContentIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final byte[] BYTES = new byte[3_000_000];
  private static ServiceClient client;
  private static String path;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    new Random(1).nextBytes(BYTES);
    int run = client.stored("content.bin", BYTES);
    path = "/v1/runs/" + run + "/files/" + client.file(run).getInteger("id") + "/content";
  }

  @Test
  void a_download_can_be_carried_on() {
    HttpResponse<byte[]> whole = client.get(path);
    assertThat(whole.body()).isEqualTo(BYTES);
    HttpResponse<byte[]> rest =
        client.send(
            client
                .request(path)
                .header("Range", "bytes=1000000-")
                .header("If-Range", header(whole, "ETag")));
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(header(rest, "Content-Range")).isEqualTo("bytes 1000000-2999999/3000000");
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(BYTES, 1_000_000, BYTES.length));
  }

  @Test
  void ranges_may_count_from_the_end() {
    HttpResponse<byte[]> tail = client.send(client.request(path).header("Range", "bytes=-3"));
    assertThat(tail.body()).isEqualTo(Arrays.copyOfRange(BYTES, BYTES.length - 3, BYTES.length));
    HttpResponse<byte[]> behind =
        client.send(client.request(path).header("Range", "bytes=3000000-"));
    assertThat(behind.statusCode()).isEqualTo(416);
  }

  @Test
  void readers_who_hang_up_do_not_use_up_the_store() throws IOException {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = client.connect()) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
    assertThat(client.get(path).body()).isEqualTo(BYTES);
  }
}
