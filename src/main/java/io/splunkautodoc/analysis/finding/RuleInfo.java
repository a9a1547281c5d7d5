package io.splunkautodoc.analysis.finding;

import java.util.regex.Pattern;

/**
 * What a rule is about, for the reader.
 *
 * @param id in kebab-case; never changes, as users suppress by it
 * @param number from 1, the order of all lists
 * @param severity of its worst finding
 * @param title a few words
 * @param why what happens where nobody acts
 * @param howToFix what to do
 */
public record RuleInfo(
    String id, int number, Severity severity, String title, String why, String howToFix) {
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public RuleInfo {
    if (!KEBAB.matcher(id).matches()) {
      throw new IllegalArgumentException("id of a rule: " + id);
    }
    if (number < 1) {
      throw new IllegalArgumentException("number " + number + " of " + id);
    }
    if (title.isBlank() || why.isBlank() || howToFix.isBlank()) {
      throw new IllegalArgumentException(id + " does not say enough");
    }
  }
}
