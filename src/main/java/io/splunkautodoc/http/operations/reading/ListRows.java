package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.ListedRow;
import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.RowList;
import io.splunkautodoc.database.RowPage;
import io.splunkautodoc.database.RowPosition;
import io.splunkautodoc.database.RowQuery;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.SearchWords;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Cursor;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.operations.PageLinks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of what was found in a run, such as {@code GET /v1/runs/{id}/stanzas}. They
 * differ in their columns and filters only, which {@link RowList} has.
 */
public final class ListRows implements Operation {
  private static final int DEFAULT_PER_PAGE = 100;

  private final String id;
  private final RowList list;
  private final RunRepository runs;
  private final ReadingQueries queries;
  private final UnaryOperator<JsonObject> shown;

  public ListRows(String id, RowList list, RunRepository runs, ReadingQueries queries) {
    this(id, list, runs, queries, UnaryOperator.identity());
  }

  private ListRows(
      String id,
      RowList list,
      RunRepository runs,
      ReadingQueries queries,
      UnaryOperator<JsonObject> shown) {
    this.id = id;
    this.list = list;
    this.runs = runs;
    this.queries = queries;
    this.shown = shown;
  }

  /** {@code GET /v1/runs/{id}/problems}. */
  public static ListRows problems(RunRepository runs, ReadingQueries queries) {
    return new ListRows("listProblems", RowList.PROBLEMS, runs, queries, ProblemTexts::withAdvice);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int perPage = arguments.number("per_page", DEFAULT_PER_PAGE);
    QueryNames.check(context, list.filters());
    Map<String, String> filters = filters(arguments);
    Cursor.Stamped cursor = Cursor.stampedOf(arguments);
    return ReadRuns.find(runs, arguments)
        .compose(
            run -> {
              ReadRuns.checkReading(run, cursor == null ? ReadRuns.reading(run) : cursor.stamp());
              RowQuery query = new RowQuery(run.id(), list, filters, after(cursor), perPage);
              return queries.list(query).compose(page -> answer(context, arguments, page, run));
            });
  }

  /** Its rows may be gone while they are asked for, when the run is read again. */
  private Future<Void> answer(RoutingContext context, Arguments arguments, RowPage page, Run run) {
    long reading = ReadRuns.reading(run);
    return ReadRuns.find(runs, arguments)
        .compose(
            now -> {
              ReadRuns.checkReading(now, reading);
              return answer(context, arguments, page, reading);
            });
  }

  private Future<Void> answer(
      RoutingContext context, Arguments arguments, RowPage page, long reading) {
    List<ListedRow> rows = page.rows();
    JsonArray items = new JsonArray();
    rows.forEach(row -> items.add(shown.apply(row.columns())));
    String next = null;
    if (page.hasMore()) {
      RowPosition last = rows.get(rows.size() - 1).position();
      next = Cursor.after(last.entry(), last.row(), reading);
    }
    context.response().putHeader("Link", PageLinks.of(context, arguments, next));
    return Answers.json(
        context,
        new JsonObject().put(list.name().toLowerCase(Locale.ROOT), items).put("next_cursor", next));
  }

  private Map<String, String> filters(Arguments arguments) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : list.filters()) {
      Object value = arguments.values().get(name);
      if (value != null) {
        filters.put(name, value.toString());
      }
    }
    boolean asksForWords = list.filters().contains("key") && filters.containsKey("q");
    if (asksForWords && SearchWords.asked(String.valueOf(filters.get("q"))).isEmpty()) {
      throw SearchStanzas.noWord();
    }
    return filters;
  }

  private static @Nullable RowPosition after(Cursor.@Nullable Stamped cursor) {
    if (cursor == null) {
      return null;
    }
    Cursor.Pair pair = cursor.pair();
    if (pair.first() > Integer.MAX_VALUE) {
      throw Cursor.invalid();
    }
    return new RowPosition((int) pair.first(), pair.second());
  }
}
