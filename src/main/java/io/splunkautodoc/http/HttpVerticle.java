package io.splunkautodoc.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.splunkautodoc.http.contract.ApiContract;
import io.splunkautodoc.http.events.EventStreams;
import io.splunkautodoc.http.problem.Failures;
import io.splunkautodoc.http.problem.ProblemWriter;
import io.splunkautodoc.http.upload.MultipartBody;
import io.splunkautodoc.http.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event loop of the HTTP server. Deployed by {@link HttpDoor}. */
final class HttpVerticle extends VerticleBase {
  private static final int MAX_LINE_BYTES = 32 << 10;
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final int MAX_CHUNK_BYTES = 64 << 10;

  /** Parts of a form beside its files; the decoder counts all of them together. */
  private static final int SPARE_FORM_FIELDS = 100;

  /** 65,536 characters of notes, of up to four bytes each. */
  private static final int MAX_FORM_FIELD_BYTES = 256 << 10;

  /** Room for the headers of one part, whose file name may be long. */
  private static final int MAX_FORM_BUFFERED_BYTES = 64 << 10;

  /** Longer than storing the largest upload takes, during which its connection is silent. */
  private static final int IDLE_SECONDS = 600;

  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final long DRAIN_SECONDS = 5;

  private final HttpSettings settings;
  private final int listenPort;
  private final HttpServices services;
  private final ApiContract contract;
  private final DocsPage docs;
  private @Nullable HttpServer server;
  private @Nullable EventStreams streams;

  /**
   * @param listenPort negative for a free one that all instances share
   */
  HttpVerticle(
      HttpSettings settings,
      int listenPort,
      HttpServices services,
      ApiContract contract,
      DocsPage docs) {
    this.settings = settings;
    this.listenPort = listenPort;
    this.services = services;
    this.contract = contract;
    this.docs = docs;
  }

  @Override
  public Future<?> start() {
    EventStreams open =
        new EventStreams(
            vertx, services.events(), services.runs(), services.clock(), HEARTBEAT_MILLIS);
    streams = open;
    Router router =
        ApiRouter.of(
            vertx,
            contract,
            docs,
            Operations.of(services, settings.maxUploadBytes(), open, contract.yaml(), docs.page()));
    HttpServer created =
        vertx
            .createHttpServer(options())
            .connectionHandler(Wire::mend)
            .requestHandler(router)
            .invalidRequestHandler(HttpVerticle::refuse);
    server = created;
    return created.listen(listenPort, settings.host());
  }

  /** Ends the event streams, takes no more connections, and lets requests in flight end. */
  @Override
  public Future<?> stop() {
    if (streams != null) {
      streams.closeAll();
    }
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** The port that is listened on; after start only. */
  int port() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.actualPort();
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setMaxInitialLineLength(MAX_LINE_BYTES)
        .setMaxHeaderSize(MAX_HEADER_BYTES)
        .setMaxChunkSize(MAX_CHUNK_BYTES)
        .setMaxFormAttributeSize(MAX_FORM_FIELD_BYTES)
        .setMaxFormFields(MultipartBody.MAX_FILES + SPARE_FORM_FIELDS)
        .setMaxFormBufferedBytes(MAX_FORM_BUFFERED_BYTES)
        .setHandle100ContinueAutomatically(false)
        .setHttp2ClearTextEnabled(false)
        .setCompressionSupported(false)
        .setIdleTimeout(IDLE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
  }

  private static void refuse(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    int status = 400;
    if (cause instanceof TooLongHttpLineException) {
      status = 414;
    } else if (cause instanceof TooLongHttpHeaderException) {
      status = 431;
    }
    ProblemWriter.write(request, Failures.byStatus(status));
  }
}
