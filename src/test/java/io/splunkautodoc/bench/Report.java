package io.splunkautodoc.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the figures, and says on the way what is being measured. */
final class Report {
  private final PrintStream out;
  private final long begin = System.nanoTime();
  private final List<Figure> figures = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  void add(Figure figure) {
    figures.add(figure);
  }

  /** One line of progress. */
  void say(String format, Object... arguments) {
    String time = String.format(Locale.ROOT, "%4d s  ", Stopwatch.seconds(begin));
    out.println(time + String.format(Locale.ROOT, format, arguments));
  }

  void print() {
    out.println();
    out.println(Machine.description());
    out.println();
    out.println(Table.of(figures));
    out.println();
  }
}
