package io.splunkautodoc.http;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.SavedAnswers;
import io.splunkautodoc.processing.answers.AnswerSources;
import io.vertx.core.Future;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** A database that has no run that could be asked about. */
final class NoDeployments {
  static final ClientLists CLIENTS = of(ClientLists.class);
  static final AnswerSources SOURCES =
      new AnswerSources(
          of(DeploymentReader.class), of(DifferenceReader.class), CLIENTS, of(SavedAnswers.class));

  private NoDeployments() {}

  private static <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            NoDeployments.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals("replace") || method.getName().equals("remove")
                    ? Future.succeededFuture(false)
                    : Future.succeededFuture(Optional.empty())));
  }
}
