package io.splunkautodoc.faults;

import io.splunkautodoc.bench.Bundles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Rounds of trouble under load, each looked at from outside once everything is mended.
 *
 * @param nodes how many processes
 * @param javaOptions of these processes
 * @param round how long the trouble of one round lasts
 * @param settle how long after it everything has to have come to its end
 * @param betweenTroubles on average
 * @param uploadsPerSecond that are begun, by all senders together
 * @param dropsPerSecond into the share
 */
record FaultRun(
    int nodes,
    List<String> javaOptions,
    Duration round,
    Duration settle,
    Duration betweenTroubles,
    double uploadsPerSecond,
    double dropsPerSecond) {
  private static final int SENDERS = 24;

  /**
   * Runs as many rounds as fit in.
   *
   * @param folder is made; holds everything, the data of the servers included
   * @param time no round is begun that may not end within it
   */
  FaultTable run(Path folder, Duration time, long seed) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("node" + nodes));
    try (Cluster cluster = Cluster.prepare(folder, nodes, javaOptions)) {
      cluster.startAll();
      FaultTable table = new FaultTable(seed, new Ledger());
      Inspection inspection = new Inspection(cluster, table.ledger());
      Random seeds = new Random(seed);
      Bundles bundles = Bundles.load();
      do {
        round(cluster, disk, bundles, inspection, table, seeds.nextLong());
      } while (table.good() && System.nanoTime() + longestRound().toNanos() < end);
      return table;
    } finally {
      if (disk.isPresent()) {
        disk.get().close();
      }
    }
  }

  private Duration longestRound() {
    return round.plus(settle.dividedBy(3));
  }

  private void round(
      Cluster cluster,
      Optional<SmallDisk> disk,
      Bundles bundles,
      Inspection inspection,
      FaultTable table,
      long seed)
      throws IOException, InterruptedException {
    Tally tally = new Tally();
    Pace uploads = new Pace(uploadsPerSecond);
    Pace drops = new Pace(dropsPerSecond);
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(begin(new Sender(client, cluster::addresses, bundles, table.ledger(), uploads)));
    }
    senders.add(begin(new Dropper(cluster.share, bundles, table.ledger(), drops)));
    new Troublemaker(cluster, disk, seed, tally, betweenTroubles).run(round);
    uploads.end();
    drops.end();
    long mended = System.nanoTime();
    Eventually.holds(settle, () -> inspection.unsettled() == 0);
    long settled = System.nanoTime() - mended;
    Verdict verdict = inspection.verdict();
    for (Thread sender : senders) {
      sender.interrupt();
      sender.join(TimeUnit.SECONDS.toMillis(20));
    }
    table.add(tally, verdict, Duration.ofNanos(settled));
  }

  private static Thread begin(Runnable work) {
    Thread thread = new Thread(work, "sender");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
