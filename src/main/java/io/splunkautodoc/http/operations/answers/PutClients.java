package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.upload.UploadGate;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** {@code PUT /v1/runs/{id}/clients}: who the clients of the run's deployment server are. */
public final class PutClients implements Operation {
  private static final long MOST_BYTES = 64L << 20;
  private static final long RETRY_SECONDS = 5;

  /** Bodies are held in memory, so that few are taken at once, over all event loops. */
  private static final Semaphore BODIES = new Semaphore(2);

  private final RunAnswers answers;
  private final ClientLists lists;

  public PutClients(RunAnswers answers, ClientLists lists) {
    this.answers = answers;
    this.lists = lists;
  }

  @Override
  public String id() {
    return "putClients";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    HttpServerRequest request = context.request();
    UploadGate.needsBody(request, "body");
    boolean isCsv = isCsv(request);
    if (!BODIES.tryAcquire()) {
      throw Problem.unavailable("Two lists are on their way already. Send it again.", RETRY_SECONDS)
          .exception();
    }
    return BoundedBody.read(request, MOST_BYTES)
        .compose(body -> answers.work(() -> read(body, isCsv)))
        .compose(list -> lists.replace(runId, list.clients()).map(there -> told(there, list)))
        .eventually(
            () -> {
              BODIES.release();
              return Future.succeededFuture();
            })
        .compose(told -> Answers.json(context, told));
  }

  private static JsonObject told(boolean there, ClientList list) {
    if (!there) {
      throw Ids.noRun();
    }
    return new JsonObject()
        .put("total", list.clients().size())
        .put("repeated", list.repeated())
        .put(
            "remarks",
            Parts.array(
                list.remarks(),
                each -> new JsonObject().put("line", each.line()).put("text", each.text())));
  }

  private static ClientList read(Buffer body, boolean isCsv) {
    if (!isCsv) {
      return ClientsJson.read(body.getBytes());
    }
    try {
      return ClientsCsv.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString());
    } catch (CharacterCodingException e) {
      throw Problem.invalid("body", "is no UTF-8; save the file as CSV in UTF-8").exception();
    }
  }

  private static boolean isCsv(HttpServerRequest request) {
    String type = Objects.requireNonNullElse(request.getHeader("Content-Type"), "");
    return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "text/csv" -> true;
      case "application/json" -> false;
      default ->
          throw Problem.of(415, "", "The body has to be application/json or text/csv.").exception();
    };
  }
}
