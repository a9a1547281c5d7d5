package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** {@code GET /v1/files?sha256=}. */
public final class FindFiles implements Operation {
  private final RunRepository runs;

  public FindFiles(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String id() {
    return "findFiles";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int perPage = arguments.number("per_page", ListRuns.DEFAULT_PER_PAGE);
    String sha256 = arguments.required("sha256").toLowerCase(Locale.ROOT);
    return runs.filesBySha256(sha256, Cursor.of(arguments), perPage + 1)
        .compose(rows -> Answers.json(context, FilePages.of(rows, perPage)));
  }
}
