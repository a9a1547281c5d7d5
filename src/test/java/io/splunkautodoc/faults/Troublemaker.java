package io.splunkautodoc.faults;

import io.splunkautodoc.ingest.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Makes one trouble after the other, those that take a while at the same time as others, and mends
 * everything in the end. What is done follows from the seed; when, also from the machine.
 */
final class Troublemaker {
  private static final int LONGEST_TROUBLE_MILLIS = 5_000;

  /** Steps of dropped files alone come by less often. */
  private static final int LATEST_DROP_STEP = 10;

  private static final int LATEST_STEP = 80;

  /** Mostly somebody is left to take uploads; now and then nobody is. */
  private static final double KILL_REGARDLESS = 0.25;

  private record Repair(long dueNanos, Trouble trouble, Mend mend) {}

  private interface Mend {
    void run() throws IOException, InterruptedException;
  }

  private final Cluster cluster;
  private final Optional<SmallDisk> disk;
  private final Random random;
  private final Tally tally;
  private final Duration between;
  private final List<Repair> repairs = new ArrayList<>();
  private final List<String> haltAt = new ArrayList<>();

  /**
   * @param disk of the last node, where there is one
   * @param between two troubles, on average
   */
  Troublemaker(
      Cluster cluster, Optional<SmallDisk> disk, long seed, Tally tally, Duration between) {
    this.cluster = cluster;
    this.disk = disk;
    this.random = new Random(seed);
    this.tally = tally;
    this.between = between;
    cluster.nodes.forEach(node -> haltAt.add(""));
  }

  /** Troubles the cluster for so long, then mends it; every node runs in the end. */
  void run(Duration time) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    long next = System.nanoTime();
    while (System.nanoTime() < end) {
      mend(System.nanoTime());
      reviveNodes(true);
      if (System.nanoTime() >= next) {
        trouble(pick());
        next = System.nanoTime() + (long) (between.toNanos() * (0.5 + random.nextDouble()));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    mend(Long.MAX_VALUE);
    for (Node node : cluster.nodes) {
      node.restoreLines(cluster.servers);
    }
    // Those that would halt at a step of their own are replaced, so that what follows is quiet.
    for (int i = 0; i < cluster.nodes.size(); i++) {
      if (!haltAt.get(i).isEmpty()) {
        kill(cluster.nodes.get(i));
      }
    }
    reviveNodes(false);
  }

  private void reviveNodes(boolean mayHalt) throws IOException {
    for (int i = 0; i < cluster.nodes.size(); i++) {
      Node node = cluster.nodes.get(i);
      if (!node.alive()) {
        if (!node.endedAtOnce()) {
          tally.add("ended by itself");
          System.out.println("a node ended by itself:");
          node.output()
              .lines()
              .filter(line -> !line.startsWith("\t") && !line.contains(" INFO "))
              .limit(4)
              .forEach(line -> System.out.println("       " + line));
        } else if (!haltAt.get(i).isEmpty()) {
          tally.add("kill at " + haltAt.get(i).replaceAll(":.*", ""));
        }
        haltAt.set(i, mayHalt && random.nextBoolean() ? someStep() : "");
        node.start(haltAt.get(i));
      }
    }
  }

  private String someStep() {
    Step[] steps = Step.values();
    Step step = steps[random.nextInt(steps.length)];
    boolean ofDropsAlone = step == Step.MOVED || step == Step.RELEASED;
    int latest = ofDropsAlone ? LATEST_DROP_STEP : LATEST_STEP;
    return step.name() + ":" + (1 + random.nextInt(latest));
  }

  private void mend(long now) throws IOException, InterruptedException {
    for (Repair repair : List.copyOf(repairs)) {
      if (repair.dueNanos <= now) {
        repairs.remove(repair);
        repair.mend.run();
      }
    }
  }

  private Trouble pick() {
    Set<Trouble> possible = EnumSet.allOf(Trouble.class);
    if (disk.isEmpty()) {
      possible.remove(Trouble.DISK_FULL);
    }
    repairs.forEach(repair -> possible.remove(repair.trouble));
    if (!possible.contains(Trouble.DATABASE_CRASHED)) {
      possible.remove(Trouble.DATABASE_STOPPED);
    } else if (!possible.contains(Trouble.DATABASE_STOPPED)) {
      possible.remove(Trouble.DATABASE_CRASHED);
    }
    int dice = random.nextInt(possible.stream().mapToInt(trouble -> trouble.weight).sum());
    for (Trouble trouble : possible) {
      dice -= trouble.weight;
      if (dice < 0) {
        return trouble;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  private void trouble(Trouble trouble) throws IOException, InterruptedException {
    Servers servers = cluster.servers;
    switch (trouble) {
      case KILL -> {
        Node node = someNode();
        long ready = cluster.nodes.stream().filter(one -> one.http().isPresent()).count();
        boolean regardless = random.nextDouble() < KILL_REGARDLESS;
        if (ready > 1 && node.http().isPresent() || regardless) {
          kill(node);
        }
      }
      case DATABASE_STOPPED -> {
        servers.stopDatabase();
        later(trouble, this::databaseBack);
      }
      case DATABASE_CRASHED -> {
        servers.crashDatabase();
        later(trouble, this::databaseBack);
      }
      case STORE_STOPPED -> {
        servers.stopStore();
        later(trouble, this::storeBack);
      }
      case CUT -> someLine().cut();
      case REFUSED -> {
        Forwarder line = someLine();
        line.refuse();
        later(trouble, line::restore);
      }
      case SLOW -> {
        Forwarder line = someLine();
        line.slow(Duration.ofMillis(10 + random.nextInt(200)));
        later(trouble, line::restore);
      }
      case STALLED -> {
        Forwarder line = someLine();
        line.stall();
        later(trouble, line::restore);
      }
      case DISK_FULL -> {
        disk.orElseThrow().fill();
        later(trouble, disk.orElseThrow()::free);
      }
      default -> throw new IllegalStateException("unknown trouble " + trouble);
    }
    if (trouble != Trouble.KILL) {
      tally.add(trouble.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  private void databaseBack() throws IOException {
    cluster.servers.startDatabase();
    cluster.nodes.forEach(node -> node.databaseLine.retarget(cluster.servers.databasePort()));
  }

  private void storeBack() {
    cluster.servers.startStore();
    cluster.nodes.forEach(node -> node.storeLine.retarget(cluster.servers.storePort()));
  }

  private void later(Trouble trouble, Mend mend) {
    long after = TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST_TROUBLE_MILLIS));
    repairs.add(new Repair(System.nanoTime() + after, trouble, mend));
  }

  private void kill(Node node) throws InterruptedException {
    if (node.alive()) {
      node.kill();
      haltAt.set(cluster.nodes.indexOf(node), "");
      tally.add("kill at random");
    }
  }

  private Node someNode() {
    return cluster.nodes.get(random.nextInt(cluster.nodes.size()));
  }

  private Forwarder someLine() {
    Node node = someNode();
    return random.nextBoolean() ? node.databaseLine : node.storeLine;
  }
}
