package io.splunkautodoc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code mvn -Pfaults verify}: as many rounds of trouble as its time allows. */
public final class Faults {
  private static final Duration ROUND = Duration.ofSeconds(100);
  private static final Duration SETTLE = Duration.ofSeconds(90);
  private static final Duration BETWEEN_TROUBLES = Duration.ofMillis(850);
  private static final int GOAL_KILLS = 200;
  private static final int GOAL_UPLOADS = 10_000;

  private Faults() {}

  /**
   * Exits with 1 where anything was lost, doubled, stuck or orphaned.
   *
   * @param args a folder to work in, minutes, and a seed (optional)
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(args[1])));
    long seed = args.length > 2 && !args[2].isBlank() ? Long.parseLong(args[2]) : System.nanoTime();
    Path work = Files.createTempDirectory(folder, "faults-");
    long begin = System.nanoTime();
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    options.addAll(FastStart.options(work.resolve("fast")));
    FaultRun run = new FaultRun(3, options, ROUND, SETTLE, BETWEEN_TROUBLES, 60, 6);
    Duration left = time.minusNanos(System.nanoTime() - begin);
    FaultTable table = run.run(work, left, seed);
    System.out.println(table.summary());
    System.out.printf(
        "goal of %d kills: %s, goal of %d uploads: %s, %d s%n",
        GOAL_KILLS,
        table.kills() >= GOAL_KILLS ? "reached" : "not reached on this machine",
        GOAL_UPLOADS,
        table.acknowledged() >= GOAL_UPLOADS ? "reached" : "not reached on this machine",
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    System.exit(table.good() ? 0 : 1);
  }
}
