package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Cursor;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /v1/runs/{id}/clients}: the list as its owner gave it. */
public final class ListClients implements Operation {
  private final ClientLists lists;

  public ListClients(ClientLists lists) {
    this.lists = lists;
  }

  @Override
  public String id() {
    return "listClients";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    Page page = Page.of(arguments);
    return lists
        .count(runId)
        .compose(
            count ->
                lists
                    .page(runId, page.after(), page.perPage())
                    .map(rows -> json(page, count.orElseThrow(DeleteClients::noList), rows)))
        .compose(json -> Answers.json(context, json));
  }

  private static JsonObject json(Page page, int count, List<Client> rows) {
    int shown = page.after() + rows.size();
    return new JsonObject()
        .put("clients", Parts.array(rows, ClientsJson::of))
        .put("total", count)
        .put("next_cursor", shown < count && !rows.isEmpty() ? Cursor.after(shown) : null);
  }
}
