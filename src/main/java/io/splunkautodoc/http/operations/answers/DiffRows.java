package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.diff.Change;
import io.splunkautodoc.analysis.diff.Diff;
import io.splunkautodoc.analysis.diff.EffectiveChange;
import io.splunkautodoc.analysis.diff.KeyChange;
import io.splunkautodoc.analysis.diff.NameChange;
import io.splunkautodoc.analysis.diff.StanzaChange;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.http.operations.answers.DiffRow.Kind;
import io.splunkautodoc.processing.answers.DiffQuestion.Compared;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Differences as rows of one list. */
final class DiffRows {
  private DiffRows() {}

  static List<DiffRow> files(Diff diff) {
    List<DiffRow> rows = new ArrayList<>();
    diff.apps().forEach(app -> rows.add(name(Kind.APP, app)));
    diff.files().forEach(file -> rows.add(name(Kind.FILE, file)));
    diff.stanzas().forEach(stanza -> rows.add(stanza(stanza)));
    diff.keys().forEach(key -> rows.add(key(key)));
    return rows;
  }

  static List<DiffRow> effective(List<EffectiveChange> changes) {
    return changes.stream().map(DiffRows::effective).toList();
  }

  static List<DiffRow> paths(Compared<DataPath> paths) {
    return all(
        paths,
        Kind.PATH,
        path -> path.evidence().stream().map(each -> each.at().path()).toList(),
        ListPaths::json);
  }

  /**
   * @param isTold which of them are wanted
   */
  static List<DiffRow> findings(Compared<Finding> findings, Predicate<Finding> isTold) {
    return all(
        new Compared<>(
            findings.removed().stream().filter(isTold).toList(),
            findings.added().stream().filter(isTold).toList(),
            findings.isCut()),
        Kind.FINDING,
        finding -> finding.evidence().stream().map(SourceLine::path).toList(),
        ListFindings::json);
  }

  private static <T> List<DiffRow> all(
      Compared<T> difference,
      Kind kind,
      Function<T, List<String>> places,
      Function<T, JsonObject> show) {
    Stream<DiffRow> removed =
        difference.removed().stream()
            .map(
                each ->
                    new DiffRow(kind, Change.REMOVED, places.apply(each), () -> show.apply(each)));
    Stream<DiffRow> added =
        difference.added().stream()
            .map(
                each ->
                    new DiffRow(kind, Change.ADDED, places.apply(each), () -> show.apply(each)));
    return Stream.concat(removed, added).toList();
  }

  private static DiffRow name(Kind kind, NameChange change) {
    String folder = kind == Kind.APP ? "/" : "";
    return new DiffRow(
        kind,
        change.change(),
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(path -> path + folder)
            .toList(),
        () ->
            new JsonObject()
                .put("before", change.before().map(DiffRows::path).orElse(null))
                .put("after", change.after().map(DiffRows::path).orElse(null)));
  }

  private static JsonObject path(String path) {
    return new JsonObject().put("path", path);
  }

  private static DiffRow stanza(StanzaChange change) {
    return new DiffRow(
        Kind.STANZA,
        change.change(),
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(SourceLine::path)
            .distinct()
            .toList(),
        () ->
            new JsonObject()
                .put("stanza", change.stanza())
                .put("before", change.before().map(Parts::line).orElse(null))
                .put("after", change.after().map(Parts::line).orElse(null)));
  }

  private static DiffRow key(KeyChange change) {
    return new DiffRow(
        Kind.KEY,
        change.change(),
        List.of(change.path()),
        () ->
            new JsonObject()
                .put("stanza", change.stanza())
                .put("key", change.key())
                .put(
                    "before",
                    change.before().map(each -> value(each.text(), each.at())).orElse(null))
                .put(
                    "after",
                    change.after().map(each -> value(each.text(), each.at())).orElse(null)));
  }

  private static DiffRow effective(EffectiveChange change) {
    return new DiffRow(
        Kind.EFFECTIVE,
        change.change(),
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(value -> value.at().path())
            .distinct()
            .toList(),
        () ->
            new JsonObject()
                .put("where", change.where())
                .put("conf", change.conf())
                .put("stanza", change.stanza())
                .put("key", change.key())
                .put(
                    "before",
                    change.before().map(each -> value(each.text(), each.at())).orElse(null))
                .put(
                    "after",
                    change.after().map(each -> value(each.text(), each.at())).orElse(null)));
  }

  private static JsonObject value(String text, SourceLine at) {
    return Parts.line(at).put("value", text);
  }
}
