package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.Run;
import io.splunkautodoc.http.content.EntityTag;
import io.splunkautodoc.http.upload.Receipt;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Writes the responses that several operations share. */
public final class Answers {
  private Answers() {}

  public static Future<Void> json(RoutingContext context, JsonObject body) {
    return body(context, "application/json", body.toBuffer());
  }

  /** Sets the length itself, so that HEAD has it too. */
  public static Future<Void> body(RoutingContext context, String mediaType, Buffer body) {
    HttpServerResponse response = context.response();
    if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    return response
        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
        .end(body);
  }

  /** A run that was just made, or the one that an earlier request with the same key made. */
  static Future<Void> created(RoutingContext context, Receipt receipt) {
    Run run = receipt.run();
    context.response().setStatusCode(201).putHeader(HttpHeaders.LOCATION, "/v1/runs/" + run.id());
    if (receipt.replayed()) {
      context.response().putHeader("Idempotent-Replayed", "true");
    }
    return run(context, run, null);
  }

  /** A run with its tag, or 304 where the caller has it already. */
  static Future<Void> run(RoutingContext context, Run run, @Nullable String ifNoneMatch) {
    return tagged(context, "application/json", Json.of(run).toBuffer(), ifNoneMatch);
  }

  /** A body with its tag, or 304 where the caller has it already. */
  public static Future<Void> tagged(
      RoutingContext context, String mediaType, Buffer body, @Nullable String ifNoneMatch) {
    EntityTag tag = EntityTag.of(body);
    context.response().putHeader(HttpHeaders.ETAG, tag.text());
    if (tag.isIn(ifNoneMatch)) {
      return context.response().setStatusCode(304).end();
    }
    return body(context, mediaType, body);
  }

  static EntityTag tag(Run run) {
    return EntityTag.of(Json.of(run).toBuffer());
  }
}
