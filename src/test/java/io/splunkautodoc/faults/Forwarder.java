package io.splunkautodoc.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP line between the service and a server, to be cut, slowed, stalled and refused. Its own port
 * stays the same while the server behind it may come back on another. Thread-safe.
 */
public final class Forwarder implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;
  private static final int BACKLOG = 256;
  private static final int CONNECT_MILLIS = 2_000;

  private final Flow flow = new Flow();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int port;
  private volatile InetSocketAddress target;
  private ServerSocket door;
  private Thread doorkeeper;

  private Forwarder(InetSocketAddress target, ServerSocket door) {
    this.target = target;
    this.door = door;
    this.port = door.getLocalPort();
    this.doorkeeper = daemon("accepts on " + port, () -> accept(door));
  }

  /** Opens a line on a free port of the loopback. */
  public static Forwarder to(String host, int port) throws IOException {
    return new Forwarder(new InetSocketAddress(host, port), bound(0));
  }

  public int port() {
    return port;
  }

  /** New connections go to another port from now on. */
  public void retarget(int newPort) {
    target = new InetSocketAddress(target.getHostString(), newPort);
  }

  /** Everything passes again, what was held back included. */
  public synchronized void restore() throws IOException {
    flow.free();
    if (door.isClosed()) {
      ServerSocket fresh = bound(port);
      door = fresh;
      doorkeeper = daemon("accepts on " + port, () -> accept(fresh));
    }
  }

  /** Resets every connection; new ones pass. */
  public void cut() {
    sockets.forEach(Forwarder::reset);
  }

  /** Resets every connection and refuses new ones, as a host without the server does. */
  public synchronized void refuse() throws IOException {
    shut();
    cut();
  }

  /** The port stays open as long as a thread is still about to accept from it. */
  private void shut() throws IOException {
    door.close();
    try {
      doorkeeper.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each 16 KiB take this much longer, either way. */
  public void slow(Duration delay) {
    flow.slow(delay);
  }

  /** Takes connections and bytes, and lets nothing through, as a dead route does. */
  public void stall() {
    flow.stall();
  }

  @Override
  public synchronized void close() throws IOException {
    shut();
    cut();
    flow.free();
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    return socket;
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket client = from.accept();
        sockets.add(client);
        daemon("to " + target.getPort(), () -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    sockets.add(server);
    try {
      server.connect(target, CONNECT_MILLIS);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException away) {
      end(client);
      end(server);
      return;
    }
    daemon("from " + target.getPort(), () -> pump(server, client));
    pump(client, server);
  }

  private void pump(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        flow.pass();
        out.write(chunk, 0, count);
      }
      flow.pass();
      to.shutdownOutput();
      if (from.isOutputShutdown()) {
        close(from);
        close(to);
      }
    } catch (IOException broken) {
      end(from);
      end(to);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Socket socket) {
    reset(socket);
    sockets.remove(socket);
  }

  private void close(Socket socket) throws IOException {
    socket.close();
    sockets.remove(socket);
  }

  /** A close without linger time sends a reset and drops what was not sent. */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException closedMeanwhile) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
