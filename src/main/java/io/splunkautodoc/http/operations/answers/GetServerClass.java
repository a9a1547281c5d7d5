package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.processing.answers.HostsQuestion;
import io.splunkautodoc.processing.answers.HostsQuestion.Host;
import io.splunkautodoc.processing.answers.HostsQuestion.Hosts;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /v1/runs/{id}/serverclasses/{name}}: one server class and its members. */
public final class GetServerClass implements Operation {
  private final Asking asking;

  public GetServerClass(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "getServerClass";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    String name = arguments.required("name");
    Page page = Page.of(arguments);
    return asking.json(
        context,
        Ids.run(arguments),
        new HostsQuestion(Versions.of(arguments)),
        answer -> json(answer, name, page));
  }

  private static JsonObject json(Hosts answer, String name, Page page) {
    ServerClass serverClass =
        answer
            .resolver()
            .serverClasses()
            .find(name)
            .orElseThrow(
                () ->
                    Problem.notFound(
                            "The run has no server class of that name. "
                                + "GET /v1/runs/{id}/serverclasses lists those there are.")
                        .exception());
    List<Host> members =
        answer.hosts().stream().filter(host -> host.outcome().member(name) != Answer.NO).toList();
    return page.put(ClassJson.of(serverClass), "members", members, host -> member(host, name))
        .put("from_list", answer.listed())
        .put("caveats", Parts.caveats(answer.resolver().serverClasses().caveats()));
  }

  private static JsonObject member(Host host, String serverClass) {
    return HostJson.client(host.label(), host.client())
        .put("answer", Parts.answer(host.outcome().member(serverClass)));
  }
}
