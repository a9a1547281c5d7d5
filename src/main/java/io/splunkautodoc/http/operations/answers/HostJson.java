package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Conflict;
import io.splunkautodoc.analysis.serverclass.Decision;
import io.splunkautodoc.analysis.serverclass.Outcome;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.processing.answers.HostsQuestion.Host;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What a host gets, as JSON. */
final class HostJson {
  private HostJson() {}

  /** A row of the list. */
  static JsonObject row(Host host) {
    Outcome outcome = host.outcome();
    return client(host.label(), host.client())
        .put("classes", Parts.array(outcome.classes(), ServerClass::name))
        .put("possible_classes", Parts.array(outcome.possibleClasses(), ServerClass::name))
        .put("app_count", outcome.appNames().size());
  }

  static JsonObject client(String label, Client client) {
    return new JsonObject()
        .put("host", label)
        .put("kind", client.kind().name().toLowerCase(Locale.ROOT))
        .mergeIn(ClientsJson.of(client));
  }

  /**
   * All about one host.
   *
   * @param label what to call it
   * @param explain whether to tell also why it is not in a class and does not get an app
   */
  static JsonObject full(Resolver resolver, String label, Client client, boolean explain) {
    Outcome outcome = resolver.outcome(client);
    JsonArray in = new JsonArray();
    JsonArray out = new JsonArray();
    JsonArray withheld = new JsonArray();
    resolver
        .explainAll(client)
        .forEach(
            (serverClass, decision) -> {
              JsonObject shown =
                  decision(decision)
                      .put("class", serverClass.name())
                      .put("at", Parts.line(serverClass.at()));
              if (decision.answer() == Answer.NO) {
                out.add(shown);
              } else {
                in.add(shown);
                addWithheld(resolver, client, serverClass, withheld);
              }
            });
    JsonObject json =
        client(label, client)
            .put("classes", in)
            .put("apps", Parts.array(outcome.grants(), HostJson::grant));
    if (explain) {
      json.put("other_classes", out).put("other_apps", withheld);
    }
    return json.put("caveats", Parts.caveats(outcome.caveats()));
  }

  private static void addWithheld(
      Resolver resolver, Client client, ServerClass serverClass, JsonArray withheld) {
    serverClass
        .apps()
        .forEach(
            app -> {
              Decision decision = resolver.explain(client, serverClass.name(), app.name());
              if (decision.answer() == Answer.NO) {
                withheld.add(
                    decision(decision).put("app", app.name()).put("class", serverClass.name()));
              }
            });
  }

  static JsonObject decision(Decision decision) {
    return new JsonObject()
        .put("answer", Parts.answer(decision.answer()))
        .put("reason", decision.reason().wireName())
        .put("text", decision.text())
        .put("evidence", Parts.lines(decision.evidence()))
        .put("caveats", Parts.caveats(decision.caveats()));
  }

  private static JsonObject grant(AppGrant grant) {
    return new JsonObject()
        .put("app", grant.app())
        .put("answer", Parts.answer(grant.answer()))
        .put(
            "from",
            Parts.array(
                grant.from(),
                source ->
                    new JsonObject()
                        .put("class", source.serverClass().name())
                        .put("answer", Parts.answer(source.answer()))
                        .put("at", Parts.line(source.app().at()))))
        .put("conflicts", Parts.array(grant.conflicts(), HostJson::conflict));
  }

  private static JsonObject conflict(Conflict conflict) {
    return new JsonObject()
        .put("setting", conflict.setting().key())
        .put(
            "sides",
            Parts.array(
                conflict.sides(),
                side -> ClassJson.inherited(side.wanted()).put("class", side.serverClass())));
  }
}
