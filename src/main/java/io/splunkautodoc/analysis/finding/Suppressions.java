package io.splunkautodoc.analysis.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user does not want to be told, read from a text: a line is {@code rule-id} or {@code
 * rule-id path}, where the path may hold {@code *}, {@code **} and {@code ?}, and the rule may be
 * {@code *}. What follows a {@code #} at the start of a line or behind a blank is a comment.
 *
 * @param problems lines that say nothing, which are left out; no line is ever half believed
 */
public record Suppressions(List<Suppression> all, List<Problem> problems) {
  /** Says nothing. */
  public static final Suppressions NONE = new Suppressions(List.of(), List.of());

  private static final String ANY = "*";

  public Suppressions {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * A line that cannot be meant.
   *
   * @param line from 1
   * @param text what is wrong, what is allowed
   */
  public record Problem(int line, String text) {}

  /** Reads a text; {@code ruleIds} are those that there are. */
  public static Suppressions parse(String text, Collection<String> ruleIds) {
    Set<String> known = new TreeSet<>(ruleIds);
    List<Suppression> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = withoutComment(line).strip();
      if (!said.isEmpty()) {
        @Nullable String problem = problem(said, known);
        if (problem == null) {
          all.add(suppression(said, number));
        } else {
          problems.add(new Problem(number, problem));
        }
      }
    }
    return new Suppressions(all, problems);
  }

  /** What either of both does not want to be told. */
  public Suppressions and(Suppressions other) {
    return new Suppressions(
        Stream.concat(all.stream(), other.all.stream()).toList(),
        Stream.concat(problems.stream(), other.problems.stream()).toList());
  }

  /** The first line that is about the finding; empty where the user wants to be told. */
  public Optional<Suppression> of(Finding finding) {
    return all.stream().filter(each -> each.covers(finding)).findFirst();
  }

  private static String withoutComment(String line) {
    return line.replaceFirst("(^|\\s)#.*", "");
  }

  private static Suppression suppression(String said, int line) {
    String[] parts = said.split("\\s+", 2);
    return new Suppression(
        parts[0].equals(ANY) ? null : parts[0],
        parts.length == 1 ? null : new PathGlob(parts[1]),
        line);
  }

  private static @Nullable String problem(String said, Set<String> known) {
    String[] parts = said.split("\\s+", 2);
    if (!parts[0].equals(ANY) && !known.contains(parts[0])) {
      return "There is no rule " + shown(parts[0]) + ". Write one of: " + String.join(", ", known);
    }
    if (parts.length == 1) {
      return parts[0].equals(ANY)
          ? "This would suppress everything. Write a path behind the *, such as * apps/old/**"
          : null;
    }
    if (parts[1].length() > PathGlob.LONGEST) {
      return "The path is longer than " + PathGlob.LONGEST + " characters. Shorten it with **";
    }
    return parts[1].startsWith("/")
        ? "Paths start below etc/, such as apps/search/**, without a slash. Remove the slash."
        : null;
  }

  private static String shown(String id) {
    return id.length() > 60 ? id.substring(0, 60) + "…" : id;
  }
}
