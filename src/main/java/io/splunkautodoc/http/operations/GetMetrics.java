package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** {@code GET /metrics}, in the Prometheus text format. */
public final class GetMetrics implements Operation {
  private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Supplier<String> scrape;

  /**
   * Answers with what is scraped.
   *
   * @param scrape may take a while; called on a worker
   */
  public GetMetrics(Supplier<String> scrape) {
    this.scrape = scrape;
  }

  @Override
  public String id() {
    return "getMetrics";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    context.response().putHeader("Cache-Control", "no-store");
    return context
        .vertx()
        .executeBlocking(scrape::get, false)
        .compose(text -> Answers.body(context, MEDIA_TYPE, Buffer.buffer(text)));
  }
}
