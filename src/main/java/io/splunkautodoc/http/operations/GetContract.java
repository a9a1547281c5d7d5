package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /openapi.yaml}. */
public final class GetContract implements Operation {
  private final Buffer yaml;

  public GetContract(Buffer yaml) {
    this.yaml = yaml;
  }

  @Override
  public String id() {
    return "getContract";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return Answers.body(context, "application/yaml", yaml);
  }
}
