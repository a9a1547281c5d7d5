package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.SearchPage;
import io.splunkautodoc.database.SearchQuery;
import io.splunkautodoc.database.SearchWords;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Cursor;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.operations.PageLinks;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** {@code GET /v1/search?q=}: stanzas of all runs. */
public final class SearchStanzas implements Operation {
  private static final int DEFAULT_PER_PAGE = 50;
  private static final Set<String> FILTERS = Set.of("q", "conf", "app", "type");

  private final ReadingQueries queries;

  public SearchStanzas(ReadingQueries queries) {
    this.queries = queries;
  }

  @Override
  public String id() {
    return "searchStanzas";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    QueryNames.check(context, FILTERS);
    String question = arguments.required("q");
    String words = SearchWords.query(question);
    if (words.isEmpty()) {
      throw noWord();
    }
    int perPage = arguments.number("per_page", DEFAULT_PER_PAGE);
    Cursor.Pair before = Cursor.pairOf(arguments);
    SearchQuery query =
        new SearchQuery(
            words,
            arguments.text("conf"),
            arguments.text("app"),
            Optional.ofNullable(arguments.text("type"))
                .flatMap(UploadType::ofWireName)
                .orElse(null),
            before == null ? null : new SearchQuery.Place(before.first(), before.second()),
            perPage);
    return queries.search(query).compose(page -> answer(context, arguments, page));
  }

  private static Future<Void> answer(RoutingContext context, Arguments arguments, SearchPage page) {
    Highlights highlights = new Highlights(SearchWords.asked(arguments.required("q")));
    JsonArray items = new JsonArray();
    page.hits().forEach(hit -> items.add(highlights.json(hit)));
    SearchQuery.Place place = page.next();
    String next = place == null ? null : Cursor.after(place.contentId(), place.position());
    context.response().putHeader("Link", PageLinks.of(context, arguments, next));
    return Answers.json(context, new JsonObject().put("hits", items).put("next_cursor", next));
  }

  static ProblemException noWord() {
    return Problem.invalid(
            "q", "has no word to look for; allowed: words of letters, digits, _ - and .")
        .exception();
  }
}
