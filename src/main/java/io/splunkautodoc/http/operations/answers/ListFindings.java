package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.analysis.finding.sarif.SarifLog;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.FindingsQuestion;
import io.splunkautodoc.processing.answers.FindingsQuestion.Findings;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;

/** {@code GET /v1/runs/{id}/findings}: what is wrong, why, and how to fix it. */
public final class ListFindings implements Operation {
  private final Asking asking;
  private final Suppressions suppressions;
  private final String version;

  /**
   * @param suppressions findings that the site does not want to be told
   * @param version of this program
   */
  public ListFindings(RunAnswers answers, Suppressions suppressions, String version) {
    this.asking = new Asking(answers);
    this.suppressions = suppressions;
    this.version = version;
  }

  @Override
  public String id() {
    return "listFindings";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    FindingFilter filter = FindingFilter.of(arguments, suppressions);
    Page page = Page.of(arguments);
    FindingsQuestion question = new FindingsQuestion(Versions.of(arguments));
    context.response().putHeader("Vary", "Accept");
    if (MediaTypes.prefersSarif(context)) {
      return asking
          .ask(runId, question, found -> sarif(found, filter))
          .compose(log -> Answers.body(context, MediaTypes.SARIF, log));
    }
    return asking.json(context, runId, question, found -> json(found, filter, page));
  }

  private Buffer sarif(Findings found, FindingFilter filter) {
    StringBuilder log = new StringBuilder();
    try {
      new SarifLog(version, Lint.rules(), filter.suppressions())
          .write(found.kept().stream().filter(filter::wants), log);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes no more", e);
    }
    return Buffer.buffer(log.toString());
  }

  private static JsonObject json(Findings found, FindingFilter filter, Page page) {
    List<Finding> wanted = found.kept().stream().filter(filter::wants).toList();
    List<Finding> shown = wanted.stream().filter(finding -> !filter.isSuppressed(finding)).toList();
    JsonObject counts = new JsonObject();
    new TreeMap<>(found.counts()).forEach(counts::put);
    return page.put(new JsonObject(), "findings", shown, ListFindings::json)
        .put("suppressed", wanted.size() - shown.size())
        .put("counts", counts)
        .put("is_cut", found.isCut());
  }

  static JsonObject json(Finding finding) {
    return new JsonObject()
        .put("rule", finding.id())
        .put("severity", finding.severity().wireName())
        .put("title", finding.rule().title())
        .put("message", finding.message())
        .put("why", finding.rule().why())
        .put("how_to_fix", finding.rule().howToFix())
        .put("app", finding.app())
        .put("evidence", Parts.lines(finding.evidence()))
        .put("caveats", Parts.caveats(finding.caveats()));
  }
}
