package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /docs}: Swagger UI over our own contract, without anything from elsewhere. */
public final class GetDocs implements Operation {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Buffer page;

  /**
   * Answers with a page.
   *
   * @param page HTML that loads its parts from below {@code /docs/}
   */
  public GetDocs(Buffer page) {
    this.page = page;
  }

  @Override
  public String id() {
    return "getDocs";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    context.response().putHeader("Content-Security-Policy", POLICY);
    return Answers.body(context, "text/html; charset=utf-8", page);
  }
}
