package io.splunkautodoc.http;

import io.splunkautodoc.http.events.EventStreams;
import io.splunkautodoc.http.operations.ChangeRun;
import io.splunkautodoc.http.operations.CreateUpload;
import io.splunkautodoc.http.operations.DeleteRun;
import io.splunkautodoc.http.operations.FindFiles;
import io.splunkautodoc.http.operations.FollowEvents;
import io.splunkautodoc.http.operations.FollowRun;
import io.splunkautodoc.http.operations.GetContract;
import io.splunkautodoc.http.operations.GetDocs;
import io.splunkautodoc.http.operations.GetFileContent;
import io.splunkautodoc.http.operations.GetHealth;
import io.splunkautodoc.http.operations.GetLiveness;
import io.splunkautodoc.http.operations.GetMetrics;
import io.splunkautodoc.http.operations.GetReadiness;
import io.splunkautodoc.http.operations.GetRun;
import io.splunkautodoc.http.operations.ListRunFiles;
import io.splunkautodoc.http.operations.ListRuns;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.operations.PutUpload;
import io.splunkautodoc.http.operations.answers.AnswerOperations;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Every operation there is, made of the services. */
final class Operations {
  private Operations() {}

  static List<Operation> of(
      HttpServices services, long maxUploadBytes, EventStreams streams, Buffer yaml, Buffer docs) {
    List<Operation> all = new ArrayList<>(own(services, maxUploadBytes, streams, yaml, docs));
    all.addAll(AnswerOperations.of(services.answers(), services.clients(), services.version()));
    return List.copyOf(all);
  }

  private static List<Operation> own(
      HttpServices services, long maxUploadBytes, EventStreams streams, Buffer yaml, Buffer docs) {
    return List.of(
        new CreateUpload(services.ingest(), maxUploadBytes),
        new PutUpload(services.ingest(), maxUploadBytes),
        new ListRuns(services.runs()),
        new GetRun(services.runs()),
        new ChangeRun(services.runs()),
        new DeleteRun(services.ingest()),
        new ListRunFiles(services.runs()),
        new GetFileContent(services.runs(), services.ingest()),
        new FindFiles(services.runs()),
        new FollowEvents(streams),
        new FollowRun(services.runs(), services.events(), streams),
        new GetHealth("getHealth", services.health(), services.version(), services.clock()),
        new GetHealth("getHealthV1", services.health(), services.version(), services.clock()),
        new GetLiveness(),
        new GetReadiness(services.health()),
        new GetMetrics(services.metrics()),
        new GetContract(yaml),
        new GetDocs(docs));
  }
}
