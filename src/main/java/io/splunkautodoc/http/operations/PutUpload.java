package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.upload.Admission;
import io.splunkautodoc.http.upload.Refusals;
import io.splunkautodoc.http.upload.UploadDesk;
import io.splunkautodoc.http.upload.UploadDetails;
import io.splunkautodoc.http.upload.UploadGate;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code PUT /v1/uploads/{name}}: the body is the file. */
public final class PutUpload implements Operation {
  private final Ingest ingest;
  private final UploadDesk desk;
  private final Admission admission;
  private final long maxUploadBytes;

  public PutUpload(Ingest ingest, long maxUploadBytes) {
    this.ingest = ingest;
    this.desk = new UploadDesk(ingest);
    this.admission = new Admission(ingest);
    this.maxUploadBytes = maxUploadBytes;
  }

  @Override
  public String id() {
    return "putUpload";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    HttpServerRequest request = context.request();
    UploadGate.needsBody(request, "body");
    UploadDetails details = details(context);
    String announced = UploadGate.pass(request, maxUploadBytes, maxUploadBytes);
    request.pause();
    return admission
        .admit(
            request,
            arguments.text("Idempotency-Key"),
            claim ->
                ingest
                    .receive(request, arguments.required("name"))
                    .compose(
                        outcome ->
                            outcome instanceof SpoolOutcome.Spooled spooled
                                ? desk.hand(details, List.of(spooled.file()), announced, claim)
                                : Future.failedFuture(Refusals.of(outcome).exception())))
        .compose(receipt -> Answers.created(context, receipt));
  }

  private static UploadDetails details(RoutingContext context) {
    List<FieldError> errors = new ArrayList<>();
    var details = UploadDetails.read(context.queryParams(), errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return details.orElseThrow();
  }
}
