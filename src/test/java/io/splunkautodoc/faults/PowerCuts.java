package io.splunkautodoc.faults;

import io.splunkautodoc.bench.Bundles;
import io.splunkautodoc.boot.ServiceProcess;
import io.splunkautodoc.database.Psql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole service, its embedded PostgreSQL and S3 included, on a disk that loses whatever was not
 * fsynced when the power goes.
 */
final class PowerCuts {
  private static final int SENDERS = 8;
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration SETTLE = Duration.ofSeconds(60);

  private final CuttableDisk disk;
  private final Bundles bundles;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger = new Ledger();
  private volatile ServiceProcess service;

  PowerCuts(CuttableDisk disk, Bundles bundles) {
    this.disk = disk;
    this.bundles = bundles;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Uploads for so long, cuts the power in the middle of it, and starts again. */
  void round(Duration load) throws IOException, InterruptedException {
    start();
    Pace pace = new Pace(1_000_000);
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender =
          new Thread(new Sender(client, this::address, bundles, ledger, pace), "sender");
      sender.start();
      senders.add(sender);
    }
    TimeUnit.NANOSECONDS.sleep(load.toNanos());
    killAll();
    pace.end();
    disk.cutPower();
    start();
    for (Thread sender : senders) {
      sender.join();
    }
    Psql psql = new Psql(service.endpoints().getString("postgres"));
    String pending = "SELECT count(*) FROM ingestion_runs WHERE status = 'pending'";
    Eventually.holds(SETTLE, () -> psql.value(pending).equals("0"));
  }

  /** Acknowledged uploads that are not there, each in words; all runs are read back by HTTP. */
  List<String> lost() throws IOException, InterruptedException {
    Map<String, String> rows = new HashMap<>();
    Psql psql = new Psql(service.endpoints().getString("postgres"));
    for (String row : psql.rows("SELECT sha256, run_id, id FROM files")) {
      String[] cells = row.split("\\|");
      rows.put(cells[0] + " " + cells[1], cells[2]);
    }
    List<String> lost = new ArrayList<>();
    for (Map.Entry<String, Integer> sent : ledger.acknowledged.entrySet()) {
      String file = rows.get(sent.getKey() + " " + sent.getValue());
      if (file == null) {
        lost.add("run " + sent.getValue() + " has no row of " + sent.getKey());
      } else if (!content(sent.getValue(), file).equals(sent.getKey())) {
        lost.add("run " + sent.getValue() + " has other bytes than " + sent.getKey());
      }
    }
    return lost;
  }

  private String content(int run, String file) throws IOException, InterruptedException {
    URI address = service.at("/v1/runs/" + run + "/files/" + file + "/content");
    try {
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
      return Digests.sha256(answer.body());
    } catch (IOException cut) {
      return "cut off";
    }
  }

  private void start() throws IOException {
    if (service != null && service.alive()) {
      return;
    }
    Path home = disk.folder().resolve("home");
    Files.deleteIfExists(home.resolve("endpoints.json"));
    service =
        ServiceProcess.launchHalting(
            home, Map.of("AUTODOC_ANALYSIS_ENABLED", "false"), List.of(), "");
    if (!service.ready().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join()) {
      throw new IllegalStateException(service.output());
    }
  }

  private List<URI> address() {
    try {
      return service.alive() && service.ready().getNow(false) ? List.of(service.at("")) : List.of();
    } catch (IOException notThereYet) {
      return List.of();
    }
  }

  /** The service and its PostgreSQL, in one moment as far as that goes. */
  void killAll() throws IOException, InterruptedException {
    Path pid = disk.folder().resolve("home/postgres/postmaster.pid");
    ProcessHandle postgres =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip())).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postgres.descendants().toList());
    all.add(postgres);
    service.kill();
    all.forEach(ProcessHandle::destroyForcibly);
    Eventually.holds(SETTLE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
