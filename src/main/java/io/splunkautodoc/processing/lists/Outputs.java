package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stanzas of {@code outputs.conf}. */
final class Outputs {
  /** Kinds by the name of the whole stanza. */
  private static final Map<String, String> PLAIN =
      Map.of(
          Stanza.DEFAULT,
          Stanza.DEFAULT,
          "tcpout",
          "tcpout",
          "syslog",
          "syslog",
          "httpout",
          "httpout",
          "rfs",
          "rfs",
          "indexAndForward",
          "index-and-forward");

  /** Kinds by what stands before the first colon. */
  private static final Map<String, String> NAMED =
      Map.of(
          "tcpout", "tcpout-group",
          "tcpout-server", "tcpout-server",
          "syslog", "syslog-group",
          "httpout", "httpout",
          "rfs", "rfs",
          "indexer_discovery", "indexer-discovery",
          "remote_queue", "remote-queue");

  private Outputs() {}

  static JsonObject columns(Values values) {
    String name = values.name();
    int colon = name.indexOf(':');
    String kind = colon < 0 ? PLAIN.get(name) : NAMED.get(name.substring(0, colon));
    return new JsonObject()
        .put("kind", kind == null ? "other" : kind)
        .put("target", kind == null ? null : target(name, colon))
        .put("default_groups", values.list("defaultGroup"))
        .put("servers", values.list("server"))
        .put("discovery", values.text("indexerDiscovery"))
        .put("uri", values.first("manager_uri", "master_uri", "uri"))
        .put("use_ack", values.bool("useACK"))
        .put("disabled", values.bool("disabled"));
  }

  private static @Nullable String target(String name, int colon) {
    if (colon < 0) {
      return null;
    }
    String rest = name.substring(colon + 1);
    return rest.startsWith("//") ? rest.substring(2) : rest;
  }
}
