package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.precedence.BtoolText;
import io.splunkautodoc.analysis.precedence.Context;
import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Heads;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.processing.answers.EffectiveQuestion;
import io.splunkautodoc.processing.answers.HostsQuestion;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/runs/{id}/effective/{conf}}: what counts, who won, and who lost. */
public final class GetEffective implements Operation {
  private final Asking asking;
  private final TextStream texts;

  public GetEffective(RunAnswers answers) {
    this.asking = new Asking(answers);
    this.texts = new TextStream(answers);
  }

  @Override
  public String id() {
    return "getEffective";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    boolean asText = MediaTypes.prefersText(context);
    @Nullable Context reader = reader(arguments, asText);
    @Nullable String host = arguments.text("host");
    int runId = Ids.run(arguments);
    context.response().putHeader("Vary", "Accept");
    return called(runId, host, arguments)
        .compose(
            label ->
                asText
                    ? text(
                        context, runId, arguments, question(arguments, reader, label, View.BTOOL))
                    : json(
                        context,
                        runId,
                        arguments,
                        question(arguments, reader, label, View.RUNTIME)));
  }

  private static EffectiveQuestion question(
      Arguments arguments, @Nullable Context reader, Optional<String> label, View view) {
    return new EffectiveQuestion(
        arguments.required("conf"), reader, label.orElse(null), Versions.of(arguments), view);
  }

  private Future<Void> text(
      RoutingContext context, int runId, Arguments arguments, EffectiveQuestion question) {
    String prefix = Objects.requireNonNullElse(arguments.text("stanza"), "");
    return asking
        .ask(runId, question, answer -> BtoolText.belowEtc().texts(answer.conf(), prefix))
        .compose(text -> texts.send(context, text, Heads.isHead(context)));
  }

  private Future<Void> json(
      RoutingContext context, int runId, Arguments arguments, EffectiveQuestion question) {
    EffectiveJson json =
        new EffectiveJson(Page.of(arguments), arguments.text("stanza"), arguments.text("key"));
    return asking.json(context, runId, question, answer -> json.of(runId, question.host(), answer));
  }

  /** What tells the host from others of its name. */
  private Future<Optional<String>> called(int runId, @Nullable String host, Arguments arguments) {
    if (host == null) {
      return Future.succeededFuture(Optional.empty());
    }
    HostChoice choice = new HostChoice(host, null, null, null);
    return asking.ask(
        runId,
        new HostsQuestion(Versions.of(arguments)),
        hosts -> Optional.of(choice.sameApps(hosts.resolution())));
  }

  /** Null where the host itself decides: as a cluster's peer where it holds apps of one. */
  private static @Nullable Context reader(Arguments arguments, boolean asText) {
    String app = arguments.text("app");
    String user = arguments.text("user");
    String named = arguments.text("context");
    String context = named == null && app != null ? "app" : named;
    List<FieldError> errors = new ArrayList<>();
    boolean inApp = "app".equals(context);
    if (inApp && app == null) {
      errors.add(new FieldError("app", "is missing: context=app needs the app's folder name"));
    }
    if (!inApp && app != null) {
      errors.add(new FieldError("app", "is only for context=app; leave one of the two out"));
    }
    if (user != null && !inApp) {
      errors.add(new FieldError("user", "is only for context=app; send app too"));
    }
    if (asText && arguments.has("key")) {
      errors.add(new FieldError("key", "is only for JSON; text/plain has whole stanzas"));
    }
    if (arguments.has("version") && !arguments.has("host")) {
      errors.add(new FieldError("version", "is only for a client of the server; send host too"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    if (inApp && app != null) {
      return Context.of(app, user);
    }
    return context == null ? null : context.equals("peer") ? Context.PEER : Context.GLOBAL;
  }
}
