package io.splunkautodoc.http;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunChange;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.database.RunPage;
import io.splunkautodoc.database.RunQuery;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls of the repository that the HTTP door makes, over a map. */
final class MemoryRuns {
  final Map<Integer, Run> runs = new ConcurrentHashMap<>();
  final List<RunFile> files = new ArrayList<>();
  volatile boolean away;

  /** The repository; calls that the door never makes are refused. */
  RunRepository repository() {
    return (RunRepository)
        Proxy.newProxyInstance(
            MemoryRuns.class.getClassLoader(),
            new Class<?>[] {RunRepository.class},
            (proxy, method, arguments) -> call(method.getName(), arguments));
  }

  private Object call(String method, Object[] arguments) {
    if (away) {
      return Future.failedFuture(
          new DatabaseUnavailableException("away", new IllegalStateException()));
    }
    return switch (method) {
      case "find" -> Future.succeededFuture(Optional.ofNullable(runs.get(arguments[0])));
      case "list" -> Future.succeededFuture(list((RunQuery) arguments[0]));
      case "change" -> Future.succeededFuture(change((int) arguments[0], (RunChange) arguments[1]));
      case "files" ->
          Future.succeededFuture(files((int) arguments[0], arguments[1], (int) arguments[2]));
      case "file" ->
          Future.succeededFuture(
              files.stream()
                  .filter(file -> file.runId() == (int) arguments[0])
                  .filter(file -> file.id() == (int) arguments[1])
                  .findFirst());
      case "filesBySha256" ->
          Future.succeededFuture(
              files.stream().filter(file -> file.sha256().equals(arguments[0])).toList());
      default -> throw new UnsupportedOperationException(method);
    };
  }

  Run add(int id) {
    Instant now = Instant.parse("2026-01-31T08:30:00Z");
    Run run =
        new Run(
            id,
            now,
            UploadType.DS_ETC,
            null,
            RunStatus.STORED,
            null,
            "http",
            null,
            now,
            now,
            new JsonObject());
    runs.put(id, run);
    return run;
  }

  private RunPage list(RunQuery query) {
    List<Run> matching =
        runs.values().stream().sorted(Comparator.comparing(Run::id).reversed()).toList();
    List<Run> rest =
        matching.stream()
            .filter(run -> query.beforeId() == null || run.id() < query.beforeId())
            .skip(query.offset())
            .toList();
    List<Run> page = rest.stream().limit(query.limit()).toList();
    return new RunPage(page, matching.size(), true, rest.size() > page.size());
  }

  private Optional<Run> change(int id, RunChange change) {
    return Optional.ofNullable(
        runs.computeIfPresent(
            id,
            (key, run) ->
                new Run(
                    id,
                    run.createdAt(),
                    run.type(),
                    change.setsLabel() ? change.label() : run.label(),
                    run.status(),
                    change.setsNotes() ? change.notes() : run.notes(),
                    run.source(),
                    null,
                    run.startedAt(),
                    run.completedAt(),
                    run.metrics())));
  }

  private List<RunFile> files(int runId, @Nullable Object afterId, int limit) {
    return files.stream()
        .filter(file -> file.runId() == runId)
        .filter(file -> afterId == null || file.id() > (int) afterId)
        .limit(limit)
        .toList();
  }
}
