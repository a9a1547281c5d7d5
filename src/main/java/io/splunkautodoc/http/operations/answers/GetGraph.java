package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.datapath.Graph;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.PathsQuestion;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** {@code GET /v1/runs/{id}/graph}: the data paths for drawing. */
public final class GetGraph implements Operation {
  private final Asking asking;

  public GetGraph(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "getGraph";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return asking.json(
        context,
        Ids.run(arguments),
        new PathsQuestion.Drawn(Versions.of(arguments)),
        GetGraph::json);
  }

  private static JsonObject json(Graph graph) {
    return new JsonObject()
        .put(
            "nodes",
            Parts.array(
                graph.nodes(),
                node ->
                    new JsonObject()
                        .put("id", node.id())
                        .put("kind", node.kind().name().toLowerCase(Locale.ROOT))
                        .put("label", node.label())))
        .put(
            "edges",
            Parts.array(
                graph.edges(),
                edge ->
                    new JsonObject()
                        .put("from", edge.from())
                        .put("to", edge.to())
                        .put("paths", edge.paths())));
  }
}
