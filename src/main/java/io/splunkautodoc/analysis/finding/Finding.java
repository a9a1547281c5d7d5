package io.splunkautodoc.analysis.finding;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * One thing that a rule found. Sorts by rule, then by the first line of its evidence.
 *
 * @param severity the rule's or a milder one
 * @param message what is so at this place; no line numbers and no secrets
 * @param evidence the line to look at first, then the others; {@value #MOST_EVIDENCE} at most
 * @param app the app's folder name; {@code system} in that layer, empty for a loose file
 * @param caveats why it may be wrong
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    String message,
    List<SourceLine> evidence,
    String app,
    List<Caveat> caveats)
    implements Comparable<Finding> {
  /** How many lines are named; the message says how many there are where that matters. */
  public static final int MOST_EVIDENCE = 20;

  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt((Finding finding) -> finding.rule.number())
          .thenComparing(Finding::place)
          .thenComparing(Finding::message);

  public Finding {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no evidence for " + rule.id() + ": " + message);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("no message of " + rule.id());
    }
    evidence = new LinkedHashSet<>(evidence).stream().limit(MOST_EVIDENCE).toList();
    caveats = List.copyOf(caveats);
  }

  /** The rule's. */
  public String id() {
    return rule.id();
  }

  /** The line to look at first. */
  public SourceLine place() {
    return evidence.get(0);
  }

  /**
   * The same for the same finding in another upload of the deployment, even when its lines have
   * moved.
   */
  public String identity() {
    TreeSet<String> paths = new TreeSet<>();
    evidence.forEach(line -> paths.add(line.path()));
    return rule.id() + "\n" + app + "\n" + message + "\n" + String.join("\n", paths);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
