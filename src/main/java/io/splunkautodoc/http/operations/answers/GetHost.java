package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.processing.answers.HostsQuestion;
import io.splunkautodoc.processing.answers.HostsQuestion.Hosts;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * {@code GET /v1/runs/{id}/hosts/{host}}: what one host gets and why. A host that is in no list is
 * a what-if, as is one of which the question says something else than the list.
 */
public final class GetHost implements Operation {
  private final Asking asking;

  public GetHost(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "getHost";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    String host = arguments.required("host");
    if (host.isBlank()) {
      throw Problem.invalid("host", "is blank").exception();
    }
    boolean explain = "true".equals(arguments.text("explain"));
    return asking.json(
        context,
        Ids.run(arguments),
        new HostsQuestion(Versions.of(arguments)),
        answer -> json(answer, host, arguments, explain));
  }

  private static JsonObject json(Hosts answer, String host, Arguments arguments, boolean explain) {
    HostChoice choice =
        new HostChoice(
            host, arguments.text("ip"), arguments.text("hostname"), arguments.text("machine_type"));
    Optional<Client> known = choice.among(answer.resolution());
    Client client = known.orElseGet(choice::invented);
    String label = known.map(answer.resolution()::label).orElse(client.label());
    return HostJson.full(answer.resolver(), label, client, explain).put("what_if", known.isEmpty());
  }
}
