package io.splunkautodoc.bench;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client of the service: a kept-alive HTTP/1.1 connection that waits for each answer. It does
 * no more than it must, since it takes its time from the same processors as the service. Not
 * thread-safe.
 */
final class HttpConnection implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final InputStream answers;
  private final String host;

  HttpConnection(URI service) throws IOException {
    this.host = service.getAuthority();
    this.channel = SocketChannel.open(new InetSocketAddress(service.getHost(), service.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    this.answers = new BufferedInputStream(Channels.newInputStream(channel), 64 << 10);
  }

  /**
   * What came back.
   *
   * @param body text, empty where there was none
   */
  record Answer(int status, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }

    /** This answer; fails where the status is another one. */
    Answer expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("status " + status + " instead of " + wanted + ": " + body);
      }
      return this;
    }
  }

  Answer get(String path) throws IOException {
    return send("GET", path);
  }

  Answer delete(String path) throws IOException {
    return send("DELETE", path);
  }

  Answer put(String path, byte[] body) throws IOException {
    byte[] head = head("PUT", path, body.length);
    ByteBuffer whole = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    write(whole);
    return answer();
  }

  Answer put(String path, UniqueBytes body) throws IOException {
    write(ByteBuffer.wrap(head("PUT", path, body.length())));
    body.writeTo(channel);
    return answer();
  }

  private Answer send(String method, String path) throws IOException {
    write(ByteBuffer.wrap(head(method, path, 0)));
    return answer();
  }

  private byte[] head(String method, String path, long length) {
    String request =
        method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: " + length;
    return (request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    byte[] body = answers.readNBytes(length);
    return new Answer(status, new String(body, StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new EOFException("the service closed the connection");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
