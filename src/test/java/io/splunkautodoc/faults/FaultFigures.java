package io.splunkautodoc.faults;

import io.splunkautodoc.bench.Bundles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What troubles cost: figures for docs/faults.md. */
public final class FaultFigures {
  private static final int IN_FLIGHT = 1_000;
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration LOAD = Duration.ofSeconds(20);
  private static final int SENDERS = 24;
  private static final int POWER_CUTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Bundles bundles;
  private final HttpClient client = HttpClient.newHttpClient();

  private FaultFigures(Path folder, Bundles bundles) {
    this.folder = folder;
    this.bundles = bundles;
  }

  /**
   * Prints them.
   *
   * @param args a folder to work in
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "figures-");
    FaultFigures figures = new FaultFigures(folder, Bundles.load());
    figures.recovery();
    figures.uploadWhileTheDatabaseIsAway();
    figures.powerCuts();
    double one = figures.throughput(1);
    double three = figures.throughput(3);
    System.out.printf("three nodes against one: %.2f times%n", three / one);
    System.exit(0);
  }

  /** A thousand dropped files are pending, their bytes in the spool, when the process is killed. */
  private void recovery() throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.prepare(folder.resolve("recovery"), 1, List.of())) {
      cluster.startAll();
      Node node = cluster.nodes.get(0);
      Ledger ledger = new Ledger();
      Dropper dropper = new Dropper(cluster.share, bundles, ledger, new Pace(1));
      for (int i = 0; i < IN_FLIGHT; i++) {
        dropper.drop(bundles.next());
      }
      Inspection inspection = new Inspection(cluster, ledger);
      Eventually.holds(PATIENCE, () -> inspection.unsettled() < IN_FLIGHT);
      node.kill();
      int left = inspection.unsettled();
      long begin = System.nanoTime();
      cluster.startAll();
      double ready = seconds(begin);
      boolean all = Eventually.holds(PATIENCE, () -> inspection.unsettled() == 0);
      System.out.printf(
          "kill -9 with %d files in flight (%d of them in share, spool or pending at the kill):"
              + " ready after %.1f s, %s after %.1f s%n%s%n",
          IN_FLIGHT,
          left,
          ready,
          all ? "all at their end" : "NOT at their end",
          seconds(begin),
          inspection.verdict());
    }
  }

  private void uploadWhileTheDatabaseIsAway() throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.prepare(folder.resolve("away"), 1, List.of())) {
      cluster.startAll();
      Ledger ledger = new Ledger();
      Sender sender = new Sender(client, cluster::addresses, bundles, ledger, new Pace(1));
      sender.upload(bundles.next());
      cluster.servers.stopDatabase();
      Thread upload = new Thread(() -> uploadOne(sender), "sender");
      long begin = System.nanoTime();
      upload.start();
      TimeUnit.NANOSECONDS.sleep(AWAY.toNanos());
      cluster.servers.startDatabase();
      Node node = cluster.nodes.get(0);
      node.restoreLines(cluster.servers);
      double back = seconds(begin);
      upload.join(PATIENCE.toMillis());
      System.out.printf(
          "an upload begun as PostgreSQL went away for %.0f s: acknowledged %.1f s after it was back,"
              + " %d requests%n%s%n",
          back,
          seconds(begin) - back,
          ledger.requests.sum() - 1,
          new Inspection(cluster, ledger).verdict());
    }
  }

  private void powerCuts() throws IOException, InterruptedException {
    Optional<CuttableDisk> disk = CuttableDisk.make(folder.resolve("disk"));
    if (disk.isEmpty()) {
      return;
    }
    try (CuttableDisk cuttable = disk.get()) {
      PowerCuts cuts = new PowerCuts(cuttable, bundles);
      for (int i = 0; i < POWER_CUTS; i++) {
        cuts.round(Duration.ofSeconds(4));
      }
      System.out.printf(
          "%d power cuts under upload load, un-fsynced writes dropped: %d acknowledged, lost %s%n",
          POWER_CUTS, cuts.ledger().acknowledged.size(), cuts.lost());
      cuts.killAll();
    }
  }

  private void uploadOne(Sender sender) {
    try {
      sender.upload(bundles.next());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double throughput(int nodes) throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.prepare(folder.resolve("nodes" + nodes), nodes, List.of())) {
      cluster.startAll();
      run(cluster, new Ledger(), LOAD.dividedBy(2));
      Ledger ledger = new Ledger();
      double perSecond = run(cluster, ledger, LOAD);
      System.out.printf(
          "%d node%s: %.0f uploads/s by %d senders, each fsynced, stored and committed%n",
          nodes, nodes == 1 ? "" : "s", perSecond, SENDERS);
      return perSecond;
    }
  }

  private double run(Cluster cluster, Ledger ledger, Duration time) throws InterruptedException {
    Pace pace = new Pace(1_000_000);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      threads.add(
          new Thread(new Sender(client, cluster::addresses, bundles, ledger, pace), "sender"));
    }
    long begin = System.nanoTime();
    threads.forEach(Thread::start);
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
    pace.end();
    for (Thread thread : threads) {
      thread.join();
    }
    return ledger.acknowledged.size() / seconds(begin);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
