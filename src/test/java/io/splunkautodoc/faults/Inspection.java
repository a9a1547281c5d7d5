package io.splunkautodoc.faults;

import io.splunkautodoc.database.Psql;
import io.splunkautodoc.storage.BucketInspection;
import io.splunkautodoc.storage.Inspected;
import io.splunkautodoc.storage.ListedObject;
import io.splunkautodoc.storage.ObjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/** Looks at rows, bucket, share and spools without asking the service. */
final class Inspection {
  private static final int EXAMPLES = 12;

  private record Stored(int run, String status) {}

  private final Cluster cluster;
  private final Ledger ledger;
  private final Set<String> readBack = new HashSet<>();
  private final List<String> examples = new ArrayList<>();

  Inspection(Cluster cluster, Ledger ledger) {
    this.cluster = cluster;
    this.ledger = ledger;
  }

  /** How much has not come to its end: runs, files in the share, requests, spool files. */
  int unsettled() {
    return runsOnTheirWay() + inShare().size() + ledger.underWay.size() + spooled().size();
  }

  /** Compares everything with what was promised; objects that are new are read back. */
  Verdict verdict() {
    examples.clear();
    Map<String, List<Stored>> rows = rows();
    int lost = 0;
    int doubled = 0;
    try (S3Client client = cluster.servers.client()) {
      BucketInspection bucket = new BucketInspection(client, Servers.BUCKET);
      for (Map.Entry<String, Integer> sent : ledger.acknowledged.entrySet()) {
        List<Stored> runs = rows.getOrDefault(sent.getKey(), List.of());
        boolean named = runs.stream().anyMatch(run -> run.run == sent.getValue());
        lost += named && intact(bucket, sent.getKey()) ? 0 : said("lost upload", sent, runs);
        doubled += runs.size() > 1 ? said("doubled upload", sent, runs) : 0;
      }
      for (Map.Entry<String, String> dropped : ledger.dropped.entrySet()) {
        List<Stored> runs = rows.getOrDefault(dropped.getKey(), List.of());
        boolean waits = inShare().contains(dropped.getValue());
        boolean there = !runs.isEmpty() && intact(bucket, dropped.getKey());
        lost += there || waits ? 0 : said("lost dropped file", dropped, runs);
        doubled += runs.size() > 1 ? said("doubled dropped file", dropped, runs) : 0;
      }
      int stuck = runsOnTheirWay() + inShare().size() + ledger.underWay.size();
      if (stuck > 0) {
        said("stuck", inShare(), ledger.underWay);
      }
      return new Verdict(lost, doubled, stuck, orphans(bucket), List.copyOf(examples));
    }
  }

  private int said(String what, Object sent, Object found) {
    if (examples.size() < EXAMPLES) {
      examples.add(what + ": " + sent + " " + found);
    }
    return 1;
  }

  /** Stored runs by the SHA-256 of their files. */
  private Map<String, List<Stored>> rows() {
    Map<String, List<Stored>> rows = new HashMap<>();
    String sql =
        "SELECT f.sha256, r.id, r.status FROM files f JOIN ingestion_runs r ON r.id = f.run_id";
    for (String row : psql().rows(sql)) {
      String[] cells = row.split("\\|");
      rows.computeIfAbsent(cells[0], first -> new ArrayList<>())
          .add(new Stored(Integer.parseInt(cells[1]), cells[2]));
    }
    return rows;
  }

  private boolean intact(BucketInspection bucket, String sha256) {
    if (readBack.contains(sha256)) {
      return true;
    }
    boolean same =
        bucket.read(new ObjectKey(sha256).path()) instanceof Inspected.Read read
            && read.sha256().equals(sha256);
    if (same) {
      readBack.add(sha256);
    }
    return same;
  }

  private int runsOnTheirWay() {
    String sql = "SELECT count(*) FROM ingestion_runs WHERE status IN ('pending', 'parsing')";
    return Integer.parseInt(psql().value(sql));
  }

  private int orphans(BucketInspection bucket) {
    Set<String> used = new HashSet<>(psql().rows("SELECT stored_object_key FROM files"));
    used.addAll(psql().rows("SELECT object_key FROM pending_files"));
    int orphans = 0;
    String last = null;
    for (List<ListedObject> page = bucket.list(last); !page.isEmpty(); page = bucket.list(last)) {
      for (ListedObject object : page) {
        orphans += used.contains(object.key()) ? 0 : said("orphaned object", object, "");
        last = object.key();
      }
    }
    for (Path file : spooled()) {
      orphans += said("orphaned spool file", file, "");
    }
    return orphans;
  }

  private List<Path> spooled() {
    List<Path> all = new ArrayList<>();
    cluster.nodes.forEach(node -> all.addAll(filesIn(node.home().resolve("spool"))));
    return all;
  }

  private Set<String> inShare() {
    Set<String> names = new HashSet<>();
    for (Path file : filesIn(cluster.share)) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith("d-")) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException goneMeanwhile) {
      return List.of();
    }
  }

  private Psql psql() {
    return cluster.servers.psql();
  }
}
