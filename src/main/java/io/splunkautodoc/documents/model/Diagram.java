package io.splunkautodoc.documents.model;

import java.util.List;

/**
 * A drawing of the data paths, in columns from hosts to indexes; lengths in pixels.
 *
 * @param leftOut how many nodes there are beside those that are drawn
 */
public record Diagram(
    int width, int height, List<Column> columns, List<Curve> curves, int leftOut) {
  /** A column's heading and its boxes. */
  public record Column(String title, int x, List<Box> boxes) {
    public Column {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A node.
   *
   * @param text as much of the label as fits
   * @param lost whether events end here that nobody keeps
   */
  public record Box(int x, int y, int width, int height, String text, String label, boolean lost) {}

  /**
   * An edge.
   *
   * @param shape as an SVG path
   * @param width of the line
   */
  public record Curve(String shape, int width, String label) {}

  public Diagram {
    columns = List.copyOf(columns);
    curves = List.copyOf(curves);
  }
}
