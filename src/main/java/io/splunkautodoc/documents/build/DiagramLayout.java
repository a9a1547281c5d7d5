package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.datapath.Graph;
import io.splunkautodoc.documents.model.Diagram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws data paths in columns. Of each column only the nodes with the most paths are drawn, so that
 * a drawing of any deployment fits a page.
 */
final class DiagramLayout {
  private static final int MOST_IN_A_COLUMN = 20;
  private static final int BOX_WIDTH = 188;
  private static final int BOX_HEIGHT = 24;
  private static final int ROW = 34;
  private static final int GAP = 60;
  private static final int TOP = 36;
  private static final int MARGIN = 4;
  private static final int WIDEST_CURVE = 9;

  private static final Map<Graph.Kind, String> TITLES = new EnumMap<>(Graph.Kind.class);

  static {
    TITLES.put(Graph.Kind.HOST, "Hosts");
    TITLES.put(Graph.Kind.INPUT, "Inputs");
    TITLES.put(Graph.Kind.SOURCETYPE, "Sourcetypes");
    TITLES.put(Graph.Kind.GROUP, "Output groups");
    TITLES.put(Graph.Kind.RECEIVER, "Receivers");
    TITLES.put(Graph.Kind.INDEX, "Indexes");
  }

  private final Map<String, Long> weights = new HashMap<>();
  private final Map<String, Diagram.Box> boxes = new HashMap<>();
  private int rows;
  private int leftOut;

  private DiagramLayout() {}

  static Diagram of(Graph graph) {
    return new DiagramLayout().draw(graph);
  }

  private Diagram draw(Graph graph) {
    for (Graph.Edge edge : graph.edges()) {
      weights.merge(edge.from(), edge.paths(), Long::sum);
      weights.merge(edge.to(), edge.paths(), Long::sum);
    }
    rows =
        TITLES.keySet().stream()
            .mapToInt(kind -> (int) graph.nodes().stream().filter(n -> column(n) == kind).count())
            .map(nodes -> Math.min(nodes, MOST_IN_A_COLUMN))
            .max()
            .orElse(0);
    List<Diagram.Column> columns = new ArrayList<>();
    for (Map.Entry<Graph.Kind, String> title : TITLES.entrySet()) {
      List<Graph.Node> nodes =
          graph.nodes().stream().filter(node -> column(node) == title.getKey()).toList();
      if (!nodes.isEmpty()) {
        int x = MARGIN + columns.size() * (BOX_WIDTH + GAP);
        columns.add(column(title.getValue(), x, nodes, graph.edges()));
      }
    }
    int width = Math.max(1, columns.size()) * (BOX_WIDTH + GAP) - GAP + 2 * MARGIN;
    return new Diagram(width, TOP + rows * ROW, columns, curves(graph), leftOut);
  }

  /** Where events are lost is drawn among the indexes. */
  private static Graph.Kind column(Graph.Node node) {
    return node.kind() == Graph.Kind.LOST ? Graph.Kind.INDEX : node.kind();
  }

  private Diagram.Column column(
      String title, int x, List<Graph.Node> nodes, List<Graph.Edge> edges) {
    List<Graph.Node> most =
        nodes.stream()
            .sorted(
                Comparator.comparing((Graph.Node node) -> -weights.getOrDefault(node.id(), 0L))
                    .thenComparing(Graph.Node::id))
            .limit(MOST_IN_A_COLUMN)
            .toList();
    Map<String, Double> heights = heights(edges);
    List<Graph.Node> drawn =
        most.stream()
            .sorted(
                Comparator.comparing((Graph.Node node) -> node.kind() == Graph.Kind.LOST)
                    .thenComparing(node -> heights.getOrDefault(node.id(), 0.0))
                    .thenComparing(Graph.Node::label)
                    .thenComparing(Graph.Node::id))
            .toList();
    leftOut += nodes.size() - drawn.size();
    int top = TOP + (rows - drawn.size()) * ROW / 2;
    List<Diagram.Box> column = new ArrayList<>();
    for (Graph.Node node : drawn) {
      int y = top + column.size() * ROW;
      boolean lost = node.kind() == Graph.Kind.LOST;
      String text = Labels.fit(node.label());
      Diagram.Box box = new Diagram.Box(x, y, BOX_WIDTH, BOX_HEIGHT, text, node.label(), lost);
      boxes.put(node.id(), box);
      column.add(box);
    }
    String some = drawn.size() + " of " + nodes.size();
    boolean all = drawn.size() == nodes.size();
    return new Diagram.Column(all ? title : title + " (" + some + ")", x, column);
  }

  /** For each node, how far down those stand that lead to it, so that few lines cross. */
  private Map<String, Double> heights(List<Graph.Edge> edges) {
    Map<String, Double> heights = new HashMap<>();
    Map<String, Long> paths = new HashMap<>();
    for (Graph.Edge edge : edges) {
      Diagram.Box from = boxes.get(edge.from());
      if (from != null) {
        heights.merge(edge.to(), (double) from.y() * edge.paths(), Double::sum);
        paths.merge(edge.to(), edge.paths(), Long::sum);
      }
    }
    paths.forEach((node, count) -> heights.computeIfPresent(node, (id, sum) -> sum / count));
    return heights;
  }

  private List<Diagram.Curve> curves(Graph graph) {
    List<Diagram.Curve> curves = new ArrayList<>();
    for (Graph.Edge edge : graph.edges()) {
      Diagram.Box from = boxes.get(edge.from());
      Diagram.Box to = boxes.get(edge.to());
      if (from != null && to != null) {
        curves.add(curve(from, to, edge.paths()));
      }
    }
    return curves;
  }

  private static Diagram.Curve curve(Diagram.Box from, Diagram.Box to, long paths) {
    int x1 = from.x() + from.width();
    int y1 = from.y() + from.height() / 2;
    int x2 = to.x();
    int y2 = to.y() + to.height() / 2;
    int bend = Math.max(GAP / 2, (x2 - x1) / 2);
    String shape =
        "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
    // Twice as many paths make the line one pixel wider.
    int width = Math.min(WIDEST_CURVE, 64 - Long.numberOfLeadingZeros(Math.max(1, paths)));
    String many = paths == 1 ? " (1 path)" : " (" + paths + " paths)";
    return new Diagram.Curve(shape, width, from.label() + " to " + to.label() + many);
  }
}
