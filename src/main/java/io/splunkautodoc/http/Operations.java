package io.splunkautodoc.http;

import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.RowList;
import io.splunkautodoc.database.RunRepository;
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
import io.splunkautodoc.http.operations.reading.GetEntryText;
import io.splunkautodoc.http.operations.reading.GetParseStatus;
import io.splunkautodoc.http.operations.reading.GetSummary;
import io.splunkautodoc.http.operations.reading.ListRows;
import io.splunkautodoc.http.operations.reading.ParseRun;
import io.splunkautodoc.http.operations.reading.SearchStanzas;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Every operation there is, made of the services. */
final class Operations {
  private Operations() {}

  static List<Operation> of(
      HttpServices services, long maxUploadBytes, EventStreams streams, Buffer yaml, Buffer docs) {
    List<Operation> operations = new ArrayList<>(ofReading(services.runs(), services.reading()));
    operations.addAll(
        List.of(
            new CreateUpload(services.ingest(), maxUploadBytes),
            new PutUpload(services.ingest(), maxUploadBytes),
            new ListRuns(services.runs()),
            new GetRun(services.runs()),
            new ChangeRun(services.runs()),
            new DeleteRun(services.runs(), services.ingest()),
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
            new GetDocs(docs)));
    operations.addAll(
        AnswerOperations.of(
            services.answers(), services.clients(), services.suppressions(), services.version()));
    return operations;
  }

  private static List<Operation> ofReading(RunRepository runs, ReadingServices reading) {
    ReadingQueries queries = reading.queries();
    return List.of(
        new ParseRun(reading.leases()),
        new GetParseStatus(reading.leases()),
        new GetSummary(runs, queries),
        new ListRows("listStanzas", RowList.STANZAS, runs, queries),
        new ListRows("listInputs", RowList.INPUTS, runs, queries),
        new ListRows("listProps", RowList.PROPS, runs, queries),
        new ListRows("listTransforms", RowList.TRANSFORMS, runs, queries),
        new ListRows("listIndexes", RowList.INDEXES, runs, queries),
        new ListRows("listOutputs", RowList.OUTPUTS, runs, queries),
        new ListRows("listServerClasses", RowList.SERVERCLASSES, runs, queries),
        ListRows.problems(runs, queries),
        new ListRows("listEntries", RowList.ENTRIES, runs, queries),
        new GetEntryText(runs, queries, reading.texts()),
        new SearchStanzas(queries));
  }
}
