package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.ConfEntry;
import io.splunkautodoc.database.DeploymentReader;
import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.SavedAnswers;
import io.vertx.core.Future;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One run in memory. */
final class MemoryDeployment {
  final List<ConfEntry> entries = new ArrayList<>();
  final AtomicInteger stanzasRead = new AtomicInteger();
  volatile RunStatus status = RunStatus.COMPLETE;
  volatile long settings;
  private final int runId;

  MemoryDeployment(int runId) {
    this.runId = runId;
  }

  /** Nothing was saved of it. */
  AnswerSources sources() {
    return new AnswerSources(
        reader(),
        unused(DifferenceReader.class),
        unused(ClientLists.class),
        unused(SavedAnswers.class));
  }

  private DeploymentReader reader() {
    return (DeploymentReader)
        Proxy.newProxyInstance(
            MemoryDeployment.class.getClassLoader(),
            new Class<?>[] {DeploymentReader.class},
            (proxy, method, arguments) ->
                Future.succeededFuture(call(method.getName(), arguments)));
  }

  private static <T> T unused(Class<T> part) {
    return part.cast(
        Proxy.newProxyInstance(
            MemoryDeployment.class.getClassLoader(),
            new Class<?>[] {part},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  private Object call(String method, Object[] arguments) {
    return switch (method) {
      case "run" ->
          arguments[0].equals(runId)
              ? Optional.of(new ReadableRun(runId, status, null, 1, settings, null, Set.of()))
              : Optional.empty();
      case "entries" -> List.copyOf(entries);
      case "stanzas" -> {
        stanzasRead.incrementAndGet();
        yield List.of();
      }
      default -> List.of();
    };
  }
}
