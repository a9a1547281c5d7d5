package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.HostsQuestion;
import io.splunkautodoc.processing.answers.HostsQuestion.Host;
import io.splunkautodoc.processing.answers.HostsQuestion.Hosts;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /v1/runs/{id}/hosts}: the clients of the deployment server and what they get. */
public final class ListHosts implements Operation {
  private final Asking asking;

  public ListHosts(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "listHosts";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    Page page = Page.of(arguments);
    NamePart part = NamePart.of(arguments);
    return asking.json(
        context,
        Ids.run(arguments),
        new HostsQuestion(Versions.of(arguments)),
        answer -> json(answer, page, part));
  }

  private static JsonObject json(Hosts answer, Page page, NamePart part) {
    List<Host> hosts = part.in(answer.hosts(), Host::label);
    ServerClasses classes = answer.resolver().serverClasses();
    return page.put(new JsonObject(), "hosts", hosts, HostJson::row)
        .put("from_list", answer.listed())
        .put("server_off", classes.isOff())
        .put("caveats", Parts.caveats(classes.caveats()));
  }
}
