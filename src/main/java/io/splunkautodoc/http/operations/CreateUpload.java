package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.upload.Admission;
import io.splunkautodoc.http.upload.MultipartBody;
import io.splunkautodoc.http.upload.Receipt;
import io.splunkautodoc.http.upload.UploadDesk;
import io.splunkautodoc.http.upload.UploadDetails;
import io.splunkautodoc.http.upload.UploadGate;
import io.splunkautodoc.ingest.Ingest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/uploads}: a form with one or several files. */
public final class CreateUpload implements Operation {
  private static final String MEDIA_TYPE = "multipart/form-data";

  private final Ingest ingest;
  private final UploadDesk desk;
  private final Admission admission;
  private final long maxUploadBytes;

  public CreateUpload(Ingest ingest, long maxUploadBytes) {
    this.ingest = ingest;
    this.desk = new UploadDesk(ingest);
    this.admission = new Admission(ingest);
    this.maxUploadBytes = maxUploadBytes;
  }

  @Override
  public String id() {
    return "createUpload";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    HttpServerRequest request = context.request();
    UploadGate.needsBody(request, "file");
    String contentType = request.getHeader("Content-Type");
    if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE)) {
      throw Problem.of(
              415,
              "",
              "The body has to be "
                  + MEDIA_TYPE
                  + ". To send a file as it is, use PUT /v1/uploads/{name}?type=.")
          .header("Accept-Post", MEDIA_TYPE)
          .exception();
    }
    String announced = UploadGate.pass(request, withSlack(maxUploadBytes), maxUploadBytes);
    return admission
        .admit(
            request,
            arguments.text("Idempotency-Key"),
            claim ->
                MultipartBody.read(request, ingest, maxUploadBytes)
                    .compose(received -> hand(received, announced, claim)))
        .compose(receipt -> Answers.created(context, receipt));
  }

  private Future<Receipt> hand(
      MultipartBody.Received received, @Nullable String announced, @Nullable KeyClaim claim) {
    List<FieldError> errors = new ArrayList<>();
    Optional<UploadDetails> details = UploadDetails.read(received.fields(), errors);
    if (received.files().isEmpty()) {
      boolean isText = received.fields().contains("file");
      errors.add(
          new FieldError(
              "file",
              isText
                  ? "was sent as text; send it with a file name, as curl -F file=@name does"
                  : "is missing; send at least one file"));
    }
    if (details.isEmpty() || !errors.isEmpty()) {
      return desk.refuse(received.files(), Problem.invalid(errors));
    }
    return desk.hand(details.get(), received.files(), announced, claim);
  }

  private static long withSlack(long bytes) {
    return bytes > Long.MAX_VALUE - UploadGate.MULTIPART_SLACK
        ? bytes
        : bytes + UploadGate.MULTIPART_SLACK;
  }
}
