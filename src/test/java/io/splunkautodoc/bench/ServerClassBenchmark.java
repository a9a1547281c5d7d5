package io.splunkautodoc.bench;

import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Outcome;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who gets what in a big site: every client held against every class, with all lists of apps made
 * once for each distinct outcome. On one thread, from the merged configuration to the answer.
 */
final class ServerClassBenchmark implements Benchmark {
  private static final int CLIENTS = 10_000;
  private static final int CLASSES = 300;
  private static final int APPS = 500;
  private static final int REPEATS = 5;
  private static final double MOST_SECONDS = 5;
  private static final double MIB = 1 << 20;

  @Override
  public void run(Path folder, Report report) throws Exception {
    BigSite site = new BigSite(CLASSES, APPS);
    List<Client> clients = site.clients(CLIENTS);
    Samples seconds = new Samples();
    for (int i = 0; i < REPEATS; i++) {
      seconds.add(Stopwatch.time(() -> resolve(site, clients)));
    }
    long before = usedBytes();
    Resolution kept = resolve(site, clients);
    double mib = (usedBytes() - before) / MIB;
    report.say(
        "%d outcomes of %d clients, %d apps each on average, %.1f MiB held",
        kept.groups().size(), clients.size(), averageApps(kept), mib);
    String size = "%,d clients x %d classes x %d apps".formatted(CLIENTS, CLASSES, APPS);
    report.add(
        Figure.of("server classes, " + size, seconds.median(), "s")
            .expected(Expectation.below(MOST_SECONDS)));
    report.add(Figure.of("server classes, the answer for all of them", mib, "MiB"));
  }

  private static Resolution resolve(BigSite site, List<Client> clients) {
    ServerClasses classes =
        ServerClasses.of(site.conf(), site.repositories(), ClassOptions.CURRENT);
    Resolution resolution = new Resolver(classes).resolve(clients);
    Set<String> apps = new HashSet<>();
    resolution.groups().forEach(group -> apps.addAll(group.outcome().appNames()));
    if (apps.isEmpty()) {
      throw new IllegalStateException("nobody gets anything");
    }
    return resolution;
  }

  private static long averageApps(Resolution resolution) {
    return Math.round(
        resolution.groups().stream()
            .map(group -> group.outcome())
            .mapToInt((Outcome each) -> each.appNames().size())
            .average()
            .orElse(0));
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
