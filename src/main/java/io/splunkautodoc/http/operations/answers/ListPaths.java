package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.PathsQuestion;
import io.splunkautodoc.processing.answers.PathsQuestion.Paths;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** {@code GET /v1/runs/{id}/paths}: where every input's events end up. */
public final class ListPaths implements Operation {
  private final Asking asking;

  public ListPaths(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "listPaths";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    Page page = Page.of(arguments);
    PathFilter filter = PathFilter.of(arguments);
    return asking.json(
        context,
        Ids.run(arguments),
        new PathsQuestion(Versions.of(arguments)),
        paths -> json(paths, filter, page));
  }

  private static JsonObject json(Paths paths, PathFilter filter, Page page) {
    return page.put(new JsonObject(), "paths", filter.in(paths.all()), ListPaths::json)
        .put("is_cut", paths.isCut());
  }

  static JsonObject json(DataPath path) {
    DataPath.Start start = path.start();
    DataPath.End end = path.end();
    return new JsonObject()
        .put("host", path.host())
        .put("input", start.input())
        .put("kind", start.kind().name().toLowerCase(Locale.ROOT))
        .put("source", start.source())
        .put("sourcetype", start.sourcetype())
        .put("index", start.index())
        .put("hops", Parts.array(path.hops(), ListPaths::hop))
        .put("fate", PathFilter.fate(path))
        .put("final_sourcetype", end.sourcetype())
        .put("final_source", end.source())
        .put("final_host", end.host())
        .put("final_index", end.index())
        .put("index_exists", end.indexExists().name().toLowerCase(Locale.ROOT))
        .put("parsed_by", end.parsedBy().orElse(null))
        .put("copy", end.copy())
        .put("always", path.isUnconditional())
        .put(
            "conditions",
            Parts.array(path.conditions(), together -> Parts.array(together, ListPaths::condition)))
        .put(
            "evidence",
            Parts.array(path.evidence(), each -> Parts.line(each.at()).put("says", each.says())))
        .put("caveats", Parts.caveats(path.caveats()));
  }

  private static JsonObject hop(DataPath.Hop hop) {
    return new JsonObject()
        .put("type", hop.type().stanza())
        .put("group", hop.group())
        .put("receivers", Parts.array(hop.receivers(), each -> each))
        .put("host", hop.host().orElse(null));
  }

  private static JsonObject condition(Condition condition) {
    return new JsonObject()
        .put("text", condition.text())
        .put("subject", condition.subject())
        .put("pattern", condition.pattern())
        .put("matches", condition.holds())
        .put("at", condition.at() == null ? null : Parts.line(condition.at()));
  }
}
