package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunPage;
import io.splunkautodoc.database.RunQuery;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/runs}. */
public final class ListRuns implements Operation {
  static final int DEFAULT_PER_PAGE = 50;

  private final RunRepository runs;

  public ListRuns(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String id() {
    return "listRuns";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    RunQuery query = query(arguments);
    return runs.list(query).compose(page -> answer(context, arguments, query, page));
  }

  private static Future<Void> answer(
      RoutingContext context, Arguments arguments, RunQuery query, RunPage page) {
    JsonArray rows = new JsonArray();
    page.runs().forEach(run -> rows.add(Json.of(run)));
    List<Run> shown = page.runs();
    String next = page.hasMore() ? Cursor.after(shown.get(shown.size() - 1).id()) : null;
    boolean byCursor = query.beforeId() != null;
    context.response().putHeader("Link", PageLinks.of(context, arguments, next));
    return Answers.json(
        context,
        new JsonObject()
            .put("runs", rows)
            .put("total", page.total())
            .put("total_is_exact", page.totalIsExact())
            .put("page", byCursor ? null : Integer.valueOf(arguments.number("page", 1)))
            .put("per_page", query.limit())
            .put("next_cursor", next));
  }

  static RunQuery query(Arguments arguments) {
    Integer beforeId = Cursor.of(arguments);
    if (beforeId != null && arguments.has("page")) {
      throw Problem.invalid("page", "cannot be used together with cursor; send one of them")
          .exception();
    }
    int perPage = arguments.number("per_page", DEFAULT_PER_PAGE);
    String text = arguments.text("q");
    return new RunQuery(
        Optional.ofNullable(arguments.text("status")).flatMap(RunStatus::ofWireName).orElse(null),
        Optional.ofNullable(arguments.text("type")).flatMap(UploadType::ofWireName).orElse(null),
        text == null || text.isBlank() ? null : text,
        time(arguments, "created_after"),
        time(arguments, "created_before"),
        beforeId,
        (arguments.number("page", 1) - 1L) * perPage,
        perPage);
  }

  private static @Nullable Instant time(Arguments arguments, String name) {
    String text = arguments.text(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.invalid(name, "allowed: a time such as 2026-01-31T08:30:00Z (RFC 3339)")
          .exception();
    }
  }
}
