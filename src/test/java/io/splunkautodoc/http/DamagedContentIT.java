package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects whose files were changed on the disk, as their readers meet them. */
class DamagedContentIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final int LARGE = 1_000_000;
  private final ServiceClient client = new ServiceClient(SERVICE);

  @Test
  void a_large_file_with_one_changed_bit_is_cut_off_before_its_end() throws IOException {
    String path = upload(LARGE, 1);
    double before = damagedSoFar();
    change(path, 17);

    long received = bytesUntilTheCut(path);

    assertThat(received).isLessThan(LARGE);
    assertThat(damagedSoFar()).isEqualTo(before + 1);
  }

  @Test
  void a_change_in_the_last_byte_is_not_let_through_either() throws IOException {
    String path = upload(LARGE, 2);
    change(path, LARGE - 1);

    assertThat(bytesUntilTheCut(path)).isLessThan(LARGE);
  }

  @Test
  void a_small_file_that_was_changed_is_answered_with_the_problem() throws IOException {
    String path = upload(1_000, 3);
    change(path, 500);

    HttpResponse<byte[]> answer = client.get(path);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(ServiceClient.json(answer).getString("detail"))
        .contains("Restore the object sha256/");
    assertThat(ServiceClient.header(answer, "ETag")).isEmpty();
    assertThat(ServiceClient.header(answer, "Content-Disposition")).isEmpty();
  }

  @Test
  void a_shortened_file_is_answered_with_the_problem_whole_or_in_part() throws IOException {
    String path = upload(LARGE, 4);
    try (RandomAccessFile file = new RandomAccessFile(object(path).toFile(), "rw")) {
      file.setLength(LARGE / 2);
    }

    assertThat(client.get(path).statusCode()).isEqualTo(500);
    assertThat(range(path, "bytes=499990-500009")).isEqualTo(500);
    assertThat(range(path, "bytes=600000-")).isEqualTo(500);
    assertThat(range(path, "bytes=0-9")).isEqualTo(206);
  }

  private int range(String path, String range) {
    return client.send(client.request(path).header("Range", range)).statusCode();
  }

  private String upload(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    int run = client.stored("content.bin", bytes);
    return "/v1/runs/" + run + "/files/" + client.file(run).getInteger("id") + "/content";
  }

  private Path object(String path) {
    int run = Integer.parseInt(path.split("/")[3]);
    return SERVICE
        .home()
        .resolve("objects/buckets/splunk-auto-doc")
        .resolve(client.file(run).getString("stored_object_key"));
  }

  private void change(String path, long offset) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(object(path).toFile(), "rw")) {
      file.seek(offset);
      int old = file.read();
      file.seek(offset);
      file.write(old ^ 1);
    }
  }

  /** How many bytes of the body came before the connection was reset or closed. */
  private long bytesUntilTheCut(String path) throws IOException {
    try (Socket socket = client.connect()) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      assertThat(head).contains("200 OK").contains("content-length: " + LARGE);
      return count(in);
    }
  }

  private static long count(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long count = 0;
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
      }
    } catch (SocketException reset) {
      return count;
    }
    return count;
  }

  private double damagedSoFar() {
    String metrics = new String(client.get("/metrics").body(), StandardCharsets.UTF_8);
    return metrics
        .lines()
        .filter(line -> line.startsWith("autodoc_objects_damaged_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
