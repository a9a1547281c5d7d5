package io.splunkautodoc.boot;

import io.splunkautodoc.ingest.integrity.Totals;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** One line on the terminal that is written over as work goes on; nothing where there is none. */
final class ProgressLine implements AutoCloseable {
  private static final long EVERY_MILLIS = 500;
  private static final int WIDTH = 79;
  private static final String WIPE = "\r" + " ".repeat(WIDTH) + "\r";

  private final PrintStream terminal;
  private final Totals totals;
  private final long expected;
  private final boolean shown = CommandLine.Help.Ansi.AUTO.enabled();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);

  private ProgressLine(PrintStream terminal, Totals totals, long expected) {
    this.terminal = terminal;
    this.totals = totals;
    this.expected = expected;
  }

  /**
   * @param expected about how many objects there are
   */
  static ProgressLine on(PrintStream terminal, Totals totals, long expected) {
    ProgressLine line = new ProgressLine(terminal, totals, expected);
    if (line.shown) {
      var unused =
          line.timer.scheduleWithFixedDelay(
              line::draw, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    return line;
  }

  private synchronized void draw() {
    long wrong = totals.missing() + totals.damaged() + totals.orphaned();
    String text =
        "%d of about %d objects, %s read, %d in the bucket looked at, %d wrong"
            .formatted(
                totals.objects(),
                expected,
                StoreReport.bytes(totals.bytes()),
                totals.listed(),
                wrong);
    terminal.print(WIPE + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
    terminal.flush();
  }

  /** Prints something else without a trace of the line. */
  synchronized void aside(Runnable print) {
    if (shown) {
      terminal.print(WIPE);
      terminal.flush();
    }
    print.run();
  }

  @Override
  public synchronized void close() {
    timer.shutdownNow();
    if (shown) {
      terminal.print(WIPE);
      terminal.flush();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
