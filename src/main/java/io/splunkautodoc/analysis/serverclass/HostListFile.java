package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Reads a file with clients: one a line, or a CSV file of which one column counts. */
final class HostListFile {
  private static final int NOT_THERE = -1;

  private HostListFile() {}

  /**
   * A client's name or pattern in the file.
   *
   * @param line from 1
   */
  record Entry(String host, int line) {}

  /**
   * What was read.
   *
   * @param problem why nothing could be read; then the list's content is unknown
   */
  record Read(List<Entry> entries, Optional<String> problem) {
    static Read failed(String problem) {
      return new Read(List.of(), Optional.of(problem));
    }
  }

  static Read read(ClassStanza stanza, String list, List<String> lines) {
    Optional<String> select = value(stanza, list + ".select_field");
    if (select.isEmpty()) {
      return new Read(
          column(lines, 0, line -> List.of(line.strip()), row -> 0, row -> true), Optional.empty());
    }
    boolean named = select.filter(field -> number(field) == NOT_THERE).isPresent();
    if (named && lines.isEmpty()) {
      return Read.failed("the file of " + list + ".select_field has no header line");
    }
    List<String> header = named ? CsvLine.split(lines.get(0)) : List.of();
    int selected = index(select.get(), header);
    Optional<String> where = value(stanza, list + ".where_field");
    int compared = where.map(field -> index(field, header)).orElse(NOT_THERE);
    if (selected == NOT_THERE || (where.isPresent() && compared == NOT_THERE)) {
      return Read.failed(
          list
              + ".select_field or .where_field names no column of the file; its columns are "
              + header);
    }
    List<HostPattern> equals =
        Arrays.stream(value(stanza, list + ".where_equals").orElse("").split(",", -1))
            .map(each -> HostPattern.of(each.strip()))
            .toList();
    return new Read(
        column(
            lines,
            named ? 1 : 0,
            CsvLine::split,
            row -> selected,
            row ->
                where.isEmpty() || (compared < row.size() && matches(equals, row.get(compared)))),
        Optional.empty());
  }

  private static List<Entry> column(
      List<String> lines,
      int from,
      Function<String, List<String>> split,
      ToIntFunction<List<String>> selected,
      Predicate<List<String>> wanted) {
    List<Entry> entries = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      List<String> row = split.apply(lines.get(i));
      int at = selected.applyAsInt(row);
      if (at < row.size() && !row.get(at).isBlank() && wanted.test(row)) {
        entries.add(new Entry(row.get(at).strip(), i + 1));
      }
    }
    return entries;
  }

  private static boolean matches(List<HostPattern> patterns, String value) {
    return patterns.stream().anyMatch(each -> each.matches(value.strip()) == Answer.YES);
  }

  private static Optional<String> value(ClassStanza stanza, String key) {
    return stanza.said(key).map(Said::value).filter(value -> !value.isBlank());
  }

  private static int index(String field, List<String> header) {
    return header.isEmpty() ? number(field) : header.indexOf(field);
  }

  /** A column's number, from 0; {@link #NOT_THERE} for a name. */
  private static int number(String field) {
    return field.matches("[1-9]\\d{0,3}") ? Integer.parseInt(field) - 1 : NOT_THERE;
  }
}
