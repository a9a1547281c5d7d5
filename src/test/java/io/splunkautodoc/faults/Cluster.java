package io.splunkautodoc.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Nodes on one database, one object store and one share. Belongs to one thread. */
final class Cluster implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  final Path share;
  final Servers servers;
  final List<Node> nodes;

  private Cluster(Path share, Servers servers, List<Node> nodes) {
    this.share = share;
    this.servers = servers;
    this.nodes = List.copyOf(nodes);
  }

  /**
   * Starts the servers, and prepares the nodes without starting them.
   *
   * @param javaOptions of the nodes' processes
   */
  static Cluster prepare(Path folder, int count, List<String> javaOptions) throws IOException {
    Path share = Files.createDirectories(folder.resolve("share"));
    Servers servers = Servers.start(folder);
    List<Node> nodes = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      nodes.add(Node.prepare(folder.resolve("node" + i), share, servers, javaOptions));
    }
    Cluster cluster = new Cluster(share, servers, nodes);
    // What this process started must not outlive it, whatever ends it.
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::killNodes));
    return cluster;
  }

  /** Starts every node that is not there, and waits until all are ready. */
  void startAll() throws IOException {
    for (Node node : nodes) {
      if (!node.alive()) {
        node.start("");
      }
    }
    if (!Eventually.holds(START, () -> nodes.stream().allMatch(n -> n.http().isPresent()))) {
      throw new IllegalStateException(
          "nodes do not start:\n" + nodes.stream().map(Node::output).toList());
    }
  }

  /** Where the nodes listen that are ready. */
  List<URI> addresses() {
    return nodes.stream().flatMap(node -> node.http().stream()).toList();
  }

  private void killNodes() {
    try {
      for (Node node : nodes) {
        if (node.alive()) {
          node.kill();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      killNodes();
      for (Node node : nodes) {
        node.close();
      }
    } finally {
      servers.close();
    }
  }
}
