package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.AppsQuestion;
import io.splunkautodoc.processing.answers.AppsQuestion.App;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /v1/runs/{id}/apps}: which apps lie where, and who gets them. */
public final class ListApps implements Operation {
  private final Asking asking;

  public ListApps(RunAnswers answers) {
    this.asking = new Asking(answers);
  }

  @Override
  public String id() {
    return "listApps";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    Page page = Page.of(arguments);
    NamePart part = NamePart.of(arguments);
    return asking.json(
        context,
        Ids.run(arguments),
        new AppsQuestion(Versions.of(arguments)),
        apps -> page.put(new JsonObject(), "apps", part.in(apps, App::name), ListApps::json));
  }

  private static JsonObject json(App app) {
    return new JsonObject()
        .put("name", app.name())
        .put("layer", app.layer().wireName())
        .put("folders", Parts.array(app.folders(), each -> each))
        .put("confs", Parts.array(app.confs(), each -> each))
        .put("disabled", app.switchedOffAt().isPresent())
        .put("disabled_at", app.switchedOffAt().map(Parts::line).orElse(null))
        .put("classes", Parts.array(app.classes(), each -> each))
        .put("hosts", Parts.array(app.hosts(), each -> each))
        .put("host_count", app.hostCount());
  }
}
