package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunChange;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.upload.UploadDetails;
import io.splunkautodoc.ingest.IngestCommand;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code PATCH /v1/runs/{id}}: label and notes. Its body has been read by a body handler. */
public final class ChangeRun implements Operation {
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/json", "application/merge-patch+json");

  private final RunRepository runs;

  public ChangeRun(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String id() {
    return "changeRun";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    RunChange change = change(patch(context));
    return Preconditions.match(runs, runId, arguments.text("If-Match"))
        .compose(met -> runs.change(runId, change))
        .compose(found -> Answers.run(context, found.orElseThrow(Ids::noRun), null));
  }

  private static JsonObject patch(RoutingContext context) {
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      throw Problem.invalid("body", "is missing; allowed: {\"label\": …, \"notes\": …}")
          .exception();
    }
    String contentType = context.request().getHeader("Content-Type");
    String mediaType =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPES.contains(mediaType)) {
      throw Problem.of(415, "", "The body has to be application/merge-patch+json.")
          .header("Accept-Patch", "application/merge-patch+json, application/json")
          .exception();
    }
    try {
      return body.toJsonObject();
    } catch (DecodeException | ClassCastException e) {
      throw Problem.of(400, "malformed-body", "The body is no JSON object.").exception();
    }
  }

  private static RunChange change(JsonObject patch) {
    List<FieldError> errors = new ArrayList<>();
    for (String name : patch.fieldNames()) {
      if (!name.equals("label") && !name.equals("notes")) {
        errors.add(new FieldError(name, "cannot be changed; allowed: label, notes"));
      }
    }
    String label = text(patch, "label", IngestCommand.LABEL_MAX, errors);
    String notes = text(patch, "notes", UploadDetails.NOTES_MAX, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return new RunChange(patch.containsKey("label"), label, patch.containsKey("notes"), notes);
  }

  private static @Nullable String text(
      JsonObject patch, String field, int max, List<FieldError> errors) {
    Object value = patch.getValue(field);
    if (value != null && !(value instanceof String)) {
      errors.add(new FieldError(field, "has to be text or null"));
      return null;
    }
    return UploadDetails.text(field, (String) value, max, errors);
  }
}
