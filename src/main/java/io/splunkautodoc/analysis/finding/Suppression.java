package io.splunkautodoc.analysis.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user does not want to be told.
 *
 * @param ruleId whose findings; null for those of all rules
 * @param path where; null for everywhere
 * @param line of the list that says so, from 1
 */
public record Suppression(@Nullable String ruleId, @Nullable PathGlob path, int line) {
  /** Whether it is about the finding; its first line of evidence is its place. */
  public boolean covers(Finding finding) {
    boolean rule = ruleId == null || ruleId.equals(finding.id());
    return rule && (path == null || path.matches(finding.place().path()));
  }

  /** As it stands in a list. */
  public String text() {
    return (ruleId == null ? "*" : ruleId) + pattern().map(glob -> " " + glob).orElse("");
  }

  /** The pattern of paths as it was written; empty where there is none. */
  public Optional<String> pattern() {
    return Optional.ofNullable(path).map(PathGlob::pattern);
  }
}
