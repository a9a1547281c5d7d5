package io.splunkautodoc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures as text in columns; Markdown reads it as a table, too. */
final class Table {
  private static final List<String> HEAD =
      List.of("what", "figure", "unit", "ratio", "against", "expected", "met");

  /** Columns of numbers. */
  private static final List<Integer> RIGHT = List.of(1, 3);

  private Table() {}

  static String of(List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    figures.forEach(figure -> rows.add(cells(figure)));
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toArray();
    List<String> lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.toList());
    lines.add(1, rule(widths));
    return String.join("\n", lines);
  }

  private static List<String> cells(Figure figure) {
    Boolean met = figure.isMet();
    return List.of(
        figure.name(),
        number(figure.value()),
        figure.unit(),
        figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
        figure.against(),
        figure.expected() == null ? "" : figure.expected().toString(),
        met == null ? "" : met ? "yes" : "NO");
  }

  private static String number(@Nullable Double value) {
    return String.format(Locale.ROOT, value != null && value < 100 ? "%.2f" : "%.0f", value);
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            at ->
                String.format(
                    "%" + (RIGHT.contains(at) ? "" : "-") + widths[at] + "s", cells.get(at)))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            at -> RIGHT.contains(at) ? "-".repeat(widths[at] - 1) + ":" : "-".repeat(widths[at]))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
