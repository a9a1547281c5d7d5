package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Runs a transform that works by {@code REGEX} and {@code FORMAT}. */
final class RegexRule {
  static final String RAW = "_raw";
  private static final Pattern CAPTURED = Pattern.compile("\\$[1-9]\\d*");
  private static final Caveat NO_REGEX =
      Caveat.assumed("no-regex", "A rule without REGEX is taken to match every event.");

  private final Transform transform;

  RegexRule(Transform transform) {
    this.transform = transform;
  }

  /** The events after it; those that it does not match keep what they have. */
  List<Branch> run(Branch branch) {
    if (!decides()) {
      return List.of(touched(branch));
    }
    Branch seen = transform.regex().text().isEmpty() ? branch.but(NO_REGEX) : branch;
    return split(seen, this::applied, this::notMatched);
  }

  /** Only the events that it matches, each changed by it. */
  List<Branch> matching(Branch branch) {
    List<Branch> matched = new ArrayList<>();
    split(
        branch,
        match -> {
          matched.add(decides() ? applied(match) : touched(match));
          return match;
        },
        other -> other);
    return matched;
  }

  /** Whether it writes something that decides where an event goes. */
  private boolean decides() {
    return Key.ofConf(transform.destination()).isPresent();
  }

  private List<Branch> split(
      Branch branch, UnaryOperator<Branch> matching, UnaryOperator<Branch> others) {
    return switch (match(branch.event())) {
      case YES -> List.of(matching.apply(branch));
      case NO -> List.of(others.apply(branch));
      case MAYBE -> branch.split(condition(branch.event()), matching, others);
    };
  }

  private Match match(Event event) {
    if (transform.source().equals(RAW)) {
      return transform.always() ? Match.YES : Match.MAYBE;
    }
    return Key.ofConf(transform.source())
        .flatMap(key -> event.get(key).map(value -> value.after(key.prefix())))
        .map(value -> value.in(transform.regex()))
        .orElse(Match.MAYBE);
  }

  private Condition condition(Event event) {
    String source = transform.source();
    boolean rewritten = source.equals(RAW) && !event.raw().isEmpty();
    String changed = Key.ofConf(source).map(event::shown).map(value -> " " + value).orElse("");
    return new Condition(
        rewritten ? source + " after " + event.raw() : source + changed,
        transform.regex().text(),
        true,
        transform.at());
  }

  /** What it writes changes the event's text or fields, not its way. */
  private Branch touched(Branch branch) {
    String destination = transform.destination();
    if (destination.equals(RAW)) {
      return branch
          .event(branch.event().rewrittenBy(transform.name()))
          .because(
              List.of(new Evidence("[" + transform.name() + "] rewrites _raw", transform.at())));
    }
    boolean misspelt =
        Arrays.stream(Key.values())
            .anyMatch(key -> bare(key.conf()).equalsIgnoreCase(bare(destination)));
    return misspelt
        ? branch.but(
            Caveat.assumed(
                "key-case",
                "["
                    + transform.name()
                    + "] writes to "
                    + destination
                    + ", which Splunk does not know: case counts in keys, and only that of the index"
                    + " begins with an underscore."))
        : branch;
  }

  private static String bare(String key) {
    return key.startsWith("_") ? key.substring(1) : key;
  }

  private Branch applied(Branch branch) {
    return written(branch, transform.format()).because(transform.evidence());
  }

  private Branch notMatched(Branch branch) {
    return transform.otherwise().isEmpty() ? branch : written(branch, transform.otherwise());
  }

  private Branch written(Branch branch, String format) {
    Optional<Key> found = Key.ofConf(transform.destination());
    if (found.isEmpty()) {
      return branch;
    }
    Key key = found.get();
    String text =
        format.startsWith(key.prefix()) ? format.substring(key.prefix().length()) : format;
    String value = text.replace("$0", branch.event().shown(key));
    TextSet written =
        CAPTURED.matcher(value).find()
            ? TextSet.anything(value + " of `" + transform.regex().text() + "`")
            : TextSet.only(value);
    Branch after = branch.event(branch.event().with(key, written));
    return format.startsWith(key.prefix())
        ? after
        : after.but(
            Caveat.assumed(
                "format-prefix",
                "["
                    + transform.name()
                    + "] should write "
                    + key.prefix()
                    + " before its value; it is taken as if it did."));
  }
}
