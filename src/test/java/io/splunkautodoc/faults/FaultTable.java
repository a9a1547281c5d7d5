package io.splunkautodoc.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the rounds came to; each row is printed as it ends. Belongs to one thread. */
final class FaultTable {
  private static final String HEAD =
      "round  kills  uploads  acknowledged  dropped  requests  lost  doubled  stuck  orphans  settled";

  private final long seed;
  private final Ledger ledger;
  private final List<Verdict> verdicts = new ArrayList<>();
  private int kills;

  FaultTable(long seed, Ledger ledger) {
    this.seed = seed;
    this.ledger = ledger;
    System.out.println("seed " + seed + "\n" + HEAD);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Figures of uploads and kills are those since the first round. */
  void add(Tally tally, Verdict verdict, Duration settled) {
    verdicts.add(verdict);
    kills += tally.kills();
    System.out.println(row(verdict) + "  %6.1f s".formatted(settled.toMillis() / 1_000.0));
    System.out.println("       " + tally);
    verdict.examples().forEach(example -> System.out.println("       " + example));
  }

  private String row(Verdict verdict) {
    return "%5d  %5d  %7d  %12d  %7d  %8d  %4d  %7d  %5d  %7d"
        .formatted(
            verdicts.size(),
            kills,
            ledger.acknowledged.size() + ledger.underWay.size(),
            ledger.acknowledged.size(),
            ledger.dropped.size(),
            ledger.requests.sum(),
            verdict.lost(),
            verdict.doubled(),
            verdict.stuck(),
            verdict.orphans());
  }

  boolean good() {
    return verdicts.stream().allMatch(Verdict::good) && ledger.oddAnswers.isEmpty();
  }

  int kills() {
    return kills;
  }

  int acknowledged() {
    return ledger.acknowledged.size();
  }

  /** Everything in a few lines. */
  String summary() {
    String odd =
        ledger.oddAnswers.entrySet().stream()
            .map(answer -> "\nodd answer, " + answer.getValue() + " times: " + answer.getKey())
            .collect(Collectors.joining());
    return "%s: %d rounds, %d kills, %d uploads acknowledged, %d files dropped, seed %d%s"
        .formatted(
            good() ? "nothing lost, doubled, stuck or orphaned" : "NOT GOOD",
            verdicts.size(),
            kills,
            acknowledged(),
            ledger.dropped.size(),
            seed,
            odd);
  }
}
