package io.splunkautodoc.http.operations;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** HEAD is answered by the operation of GET; the server leaves the body out. */
public final class Heads {
  private static final String KEY = "head";

  private Heads() {}

  /** Sends a HEAD request the way of GET, once. */
  public static void reroute(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.HEAD) && !isHead(context)) {
      context.put(KEY, true);
      context.reroute(HttpMethod.GET, context.request().uri());
    } else {
      context.next();
    }
  }

  /** For operations that would open something for a body that nobody gets. */
  public static boolean isHead(RoutingContext context) {
    return context.get(KEY) != null;
  }
}
