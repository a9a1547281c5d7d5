package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a stanza's whitelist or blacklist, and the file that it may name. */
final class HostListReader {
  /** Numbers of any length, in their order. */
  private static final Comparator<Said> BY_NUMBER =
      Comparator.comparing((Said said) -> number(said).replaceFirst("^0+(?=.)", "").length())
          .thenComparing(HostListReader::number);

  private final ListFiles files;
  private final Consumer<ClassProblem> problems;
  private final Map<String, HostList> known = new HashMap<>();

  HostListReader(ListFiles files, Consumer<ClassProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * The list, read once however many inherit it.
   *
   * @param list {@code whitelist} or {@code blacklist}
   */
  HostList of(ClassStanza stanza, String list) {
    String key = list + " " + stanza.name();
    HostList found = known.get(key);
    if (found == null) {
      found = read(stanza, list);
      known.put(key, found);
    }
    return found;
  }

  private HostList read(ClassStanza stanza, String list) {
    List<PatternLine> lines = new ArrayList<>();
    stanza.settings().values().stream()
        .filter(said -> said.key().startsWith(list + ".") && FilterKeys.isEntry(said.key()))
        .filter(said -> !said.key().endsWith("from_pathname"))
        .sorted(BY_NUMBER)
        .forEach(said -> add(lines, said.value(), said.key(), said.at()));
    Optional<Said> file = stanza.said(list + ".from_pathname");
    Optional<List<String>> content = file.flatMap(said -> files.lines(said.value()));
    if (file.isEmpty()) {
      return new HostList(lines, Optional.empty());
    }
    if (content.isEmpty()) {
      return new HostList(lines, file);
    }
    Said said = file.get();
    HostListFile.Read read = HostListFile.read(stanza, list, content.get());
    read.problem().ifPresent(text -> problem(said.at(), "list-file", text));
    read.entries()
        .forEach(
            entry ->
                add(
                    lines,
                    entry.host(),
                    said.key(),
                    new SourceLine("$SPLUNK_HOME/" + said.value(), entry.line())));
    return new HostList(lines, read.problem().isEmpty() ? Optional.empty() : file);
  }

  private void add(List<PatternLine> lines, String value, String key, SourceLine at) {
    HostPattern pattern = HostPattern.of(value);
    lines.add(new PatternLine(pattern, key, at));
    if (value.isEmpty()) {
      problem(
          at, "empty-pattern", key + " is empty and matches no client; give a name or remove it");
    }
    pattern
        .invalid()
        .ifPresent(
            why ->
                problem(
                    at,
                    "invalid-pattern",
                    key
                        + " = "
                        + value
                        + " is no regular expression ("
                        + why
                        + ") and matches no client"));
    pattern
        .unsupported()
        .ifPresent(
            why ->
                problem(
                    at,
                    "unsupported-pattern",
                    key
                        + " = "
                        + value
                        + " cannot be evaluated here ("
                        + why
                        + "): whom it matches is unknown"));
    if (pattern.startsWithDotStar()) {
      problem(
          at,
          "dot-star-pattern",
          key + " = " + value + ": a dot means a dot and * any text; write * instead of .*");
    }
  }

  private void problem(SourceLine at, String id, String text) {
    problems.accept(ClassProblem.at(at, id, text));
  }

  private static String number(Said said) {
    return said.key().substring(said.key().indexOf('.') + 1);
  }
}
