package io.splunkautodoc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwarderTest {
  private ServerSocket server;
  private Forwarder line;
  private Socket client;
  private Socket other;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setSoTimeout(5_000);
    line = Forwarder.to("127.0.0.1", server.getLocalPort());
    client = open();
    other = server.accept();
    other.setSoTimeout(5_000);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    other.close();
    line.close();
    server.close();
  }

  @Test
  void bytes_and_ends_pass_both_ways() throws IOException {
    client.getOutputStream().write(7);
    assertThat(other.getInputStream().read()).isEqualTo(7);
    other.getOutputStream().write(8);
    assertThat(client.getInputStream().read()).isEqualTo(8);
    client.shutdownOutput();
    assertThat(other.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void a_cut_resets_both_sides_and_new_connections_pass() throws IOException {
    line.cut();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    try (Socket next = open();
        Socket accepted = server.accept()) {
      next.getOutputStream().write(1);
      assertThat(accepted.getInputStream().read()).isEqualTo(1);
    }
  }

  @Test
  void a_refused_line_lets_nobody_in_until_it_is_restored() throws IOException {
    line.refuse();
    assertThatThrownBy(this::open).isInstanceOf(ConnectException.class);
    line.restore();
    try (Socket next = open();
        Socket accepted = server.accept()) {
      next.getOutputStream().write(1);
      assertThat(accepted.getInputStream().read()).isEqualTo(1);
    }
  }

  @Test
  void a_stalled_line_keeps_bytes_back_and_then_gives_them() throws IOException {
    line.stall();
    client.getOutputStream().write(9);
    other.setSoTimeout(100);
    assertThatThrownBy(() -> other.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    line.restore();
    other.setSoTimeout(5_000);
    assertThat(other.getInputStream().read()).isEqualTo(9);
  }

  @Test
  void a_slow_line_delays() throws IOException {
    line.slow(Duration.ofMillis(200));
    long begin = System.nanoTime();
    client.getOutputStream().write(9);
    assertThat(other.getInputStream().read()).isEqualTo(9);
    assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(199).toNanos());
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), line.port());
    socket.setSoTimeout(5_000);
    return socket;
  }
}
