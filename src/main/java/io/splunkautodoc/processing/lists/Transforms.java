package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonObject;

/** Stanzas of {@code transforms.conf}. */
final class Transforms {
  private Transforms() {}

  static JsonObject columns(Values values) {
    return new JsonObject()
        .put("kind", kind(values))
        .put("regex", values.text("REGEX"))
        .put("format", values.text("FORMAT"))
        .put("source_key", values.text("SOURCE_KEY"))
        .put("dest_key", values.text("DEST_KEY"))
        .put("ingest_eval", values.text("INGEST_EVAL"))
        .put("lookup_source", values.first("filename", "collection", "external_cmd"))
        .put("external_type", values.text("external_type"));
  }

  private static String kind(Values values) {
    String name = values.name();
    if (name.equals(Stanza.DEFAULT)) {
      return Stanza.DEFAULT;
    }
    if (name.startsWith("metric-schema:")) {
      return "metric-schema";
    }
    if (name.startsWith("statsd-dims:")) {
      return "statsd-dims";
    }
    if (name.equals("accepted_keys")) {
      return "accepted-keys";
    }
    boolean isLookup =
        values.has("filename") || values.has("external_cmd") || values.has("external_type");
    if (isLookup || values.has("collection")) {
      return "lookup";
    }
    boolean isIndexTime =
        values.has("DEST_KEY")
            || values.has("INGEST_EVAL")
            || values.has("CLONE_SOURCETYPE")
            || Boolean.TRUE.equals(values.bool("WRITE_META"));
    return isIndexTime ? "index-time" : "search-time";
  }
}
