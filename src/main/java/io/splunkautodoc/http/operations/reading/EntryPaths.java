package io.splunkautodoc.http.operations.reading;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the path of an entry be written with its slashes. A parameter of the contract's paths is one
 * segment, so they are encoded before the router looks.
 */
public final class EntryPaths {
  private static final Pattern ENTRY = Pattern.compile("(/v1/runs/[^/]+/entries/)([^/]+/.*)");

  private EntryPaths() {}

  /** Sends a request with slashes in an entry's path the way of one without, once. */
  public static void reroute(RoutingContext context) {
    String sent = context.request().path();
    if (sent == null || !sent.contains("/entries/")) {
      context.next();
      return;
    }
    Matcher path;
    try {
      path = ENTRY.matcher(context.normalizedPath());
    } catch (IllegalArgumentException badEscape) {
      context.fail(400);
      return;
    }
    if (path.matches()) {
      context.reroute(
          context.request().method(), path.group(1) + path.group(2).replace("/", "%2F"));
    } else {
      context.next();
    }
  }
}
