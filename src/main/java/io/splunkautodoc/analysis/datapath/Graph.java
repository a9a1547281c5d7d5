package io.splunkautodoc.analysis.datapath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Paths for drawing: each node once, each edge once with how many paths it stands for. Hosts with
 * the same files are one node.
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** What a node stands for; the order is that of the way. */
  public enum Kind {
    HOST,
    INPUT,
    SOURCETYPE,
    GROUP,
    RECEIVER,
    INDEX,
    /** Where events end that are dropped or that no output takes. */
    LOST
  }

  /**
   * One node.
   *
   * @param id unique among the nodes
   */
  public record Node(String id, Kind kind, String label) {}

  /**
   * One edge.
   *
   * @param paths how many paths of how many hosts go over it
   */
  public record Edge(String from, String to, long paths) {}

  /** The graph of all paths of these hosts. */
  public static Graph of(Stream<DataPaths.Group> groups) {
    Builder builder = new Builder();
    groups.forEach(
        group -> {
          int hosts = group.hosts().hosts().size();
          group.paths().forEach(path -> builder.add(path.on(group.label()), hosts));
        });
    return builder.build();
  }

  /** The graph of these paths. */
  public static Graph of(HostPaths paths) {
    Builder builder = new Builder();
    paths
        .ways()
        .forEach(
            ways -> {
              String label = HostView.label(ways.hosts());
              ways.paths().forEach(path -> builder.add(path.on(label), ways.hosts().size()));
            });
    return builder.build();
  }

  /** Collects paths; not for more than one thread. */
  static final class Builder {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();

    /** Adds the path of so many hosts. */
    void add(DataPath path, int hosts) {
      String at = node(Kind.HOST, path.host());
      at = step(at, node(Kind.INPUT, path.start().input()), hosts);
      at = step(at, node(Kind.SOURCETYPE, path.end().sourcetype()), hosts);
      for (DataPath.Hop hop : path.hops()) {
        at = step(at, node(Kind.GROUP, hop.group()), hosts);
        String receiver = hop.host().orElse(String.join(", ", hop.receivers()));
        if (!receiver.isEmpty()) {
          at = step(at, node(Kind.RECEIVER, receiver), hosts);
        }
      }
      switch (path.end().fate()) {
        case INDEXED, SENT -> step(at, node(Kind.INDEX, path.end().index()), hosts);
        case DROPPED -> step(at, node(Kind.LOST, "dropped"), hosts);
        case UNSENT -> step(at, node(Kind.LOST, "not sent"), hosts);
      }
    }

    private String node(Kind kind, String label) {
      String id = kind + ":" + label;
      nodes.putIfAbsent(id, new Node(id, kind, label));
      return id;
    }

    private String step(String from, String to, int hosts) {
      edges.merge(
          from + "\u0000" + to,
          new Edge(from, to, hosts),
          (old, more) -> new Edge(from, to, old.paths() + more.paths()));
      return to;
    }

    Graph build() {
      return new Graph(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }
  }
}
