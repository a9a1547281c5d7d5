package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonObject;

/** Stanzas of {@code indexes.conf}. */
final class Indexes {
  private Indexes() {}

  static JsonObject columns(Values values) {
    return new JsonObject()
        .put("kind", kind(values))
        .put("datatype", values.text("datatype"))
        .put("home_path", values.text("homePath"))
        .put("cold_path", values.text("coldPath"))
        .put("thawed_path", values.text("thawedPath"))
        .put("remote_path", values.text("remotePath"))
        .put("path", values.text("path"))
        .put("frozen_after_secs", values.number("frozenTimePeriodInSecs"))
        .put("max_total_mb", values.number("maxTotalDataSizeMB"))
        .put("max_global_mb", values.number("maxGlobalDataSizeMB"))
        .put("disabled", values.bool("disabled"));
  }

  private static String kind(Values values) {
    String name = values.name();
    if (name.equals(Stanza.DEFAULT)) {
      return Stanza.DEFAULT;
    }
    for (String kind : new String[] {"volume", "provider-family", "provider"}) {
      if (name.startsWith(kind + ":")) {
        return kind;
      }
    }
    if (name.startsWith("federated:") || values.has("federated.provider")) {
      return "federated-index";
    }
    return values.has("vix.provider") ? "virtual-index" : "index";
  }
}
