package io.splunkautodoc.database;

import static io.splunkautodoc.database.RowFilter.equal;
import static io.splunkautodoc.database.RowFilter.oneOf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of what was found in a run. Each row has the path of its file. */
public enum RowList {
  STANZAS("stanzas", "t.settings", Map.of()),
  INPUTS(
      "inputs",
      "t.kind, t.target, t.port, t.index_name AS index, t.sourcetype, t.source, t.host, t.disabled,"
          + " t.interval, t.tcp_routing",
      Map.of(
          "kind", equal("t.kind"),
          "index", equal("t.index_name"),
          "sourcetype", equal("t.sourcetype"),
          "source", equal("t.source"),
          "host", equal("t.host"),
          "port", equal("t.port", "int"),
          "disabled", equal("t.disabled", "boolean"))),
  PROPS(
      "props",
      "t.kind, t.target, t.sourcetype, t.rename_to, t.transforms, t.line_breaker,"
          + " t.should_linemerge, t.time_prefix, t.time_format, t.tz, t.truncate, t.kv_mode",
      Map.of(
          "kind", equal("t.kind"),
          "target", equal("t.target"),
          "sourcetype", equal("t.sourcetype"),
          "transform", oneOf("t.transforms"))),
  TRANSFORMS(
      "transforms",
      "t.kind, t.regex, t.format, t.source_key, t.dest_key, t.ingest_eval, t.lookup_source,"
          + " t.external_type",
      Map.of(
          "kind", equal("t.kind"),
          "dest_key", equal("t.dest_key"),
          "lookup_source", equal("t.lookup_source"))),
  INDEXES(
      "indexes",
      "t.kind, t.datatype, t.home_path, t.cold_path, t.thawed_path, t.remote_path,"
          + " t.path AS volume_path, t.frozen_after_secs, t.max_total_mb, t.max_global_mb,"
          + " t.disabled",
      Map.of(
          "kind", equal("t.kind"),
          "datatype", equal("t.datatype"),
          "disabled", equal("t.disabled", "boolean"))),
  OUTPUTS(
      "outputs",
      "t.kind, t.target, t.default_groups, t.servers, t.discovery, t.uri, t.use_ack, t.disabled",
      Map.of(
          "kind", equal("t.kind"),
          "target", equal("t.target"),
          "server", oneOf("t.servers"),
          "disabled", equal("t.disabled", "boolean"))),
  SERVERCLASSES(
      "serverclasses",
      "t.kind, t.server_class, t.app AS target_app, t.filter_type, t.whitelist, t.blacklist,"
          + " t.machine_types, t.restart_splunkd, t.state_on_client",
      Map.of(
          "kind", equal("t.kind"),
          "server_class", equal("t.server_class"),
          "target_app", equal("t.app"))),
  ENTRIES(
      "",
      "e.path, e.kind, e.size_bytes, e.sha256, e.app, e.user_name AS \"user\", e.layer, e.scope,"
          + " e.conf, e.file_id, e.original_path, e.refusal",
      Map.of(
          "kind", equal("e.kind"),
          "sha256", equal("e.sha256"),
          "name", RowFilter.like("substring(e.path FROM '[^/]*$')"),
          "q", RowFilter.containing("e.path"))),
  /** Those of the archives, then those of the files. */
  PROBLEMS(
      "",
      "",
      Map.of(
          "kind", equal("p.kind"),
          "severity", equal("p.severity"),
          "q", RowFilter.containing("p.detail")));

  private final String table;
  private final String columns;
  private final Map<String, RowFilter> filters = new LinkedHashMap<>();

  RowList(String table, String columns, Map<String, RowFilter> own) {
    this.table = table;
    this.columns = columns;
    filters.putAll(RowFilter.ofPlace());
    if (!table.isEmpty()) {
      filters.put("name", RowFilter.like("t.name"));
      addStanzaFilters(table.equals("stanzas"));
    }
    filters.putAll(own);
  }

  /** The parameters that narrow it. */
  public Set<String> filters() {
    return filters.keySet();
  }

  /** Empty where its rows are no stanzas. */
  String table() {
    return table;
  }

  String columns() {
    return columns;
  }

  /** What the files of its rows are called; empty where any. */
  Optional<String> conf() {
    return Arrays.stream(ListTable.values())
        .filter(each -> each.tableName().equals(table))
        .map(ListTable::conf)
        .findFirst();
  }

  void narrow(Conditions conditions, Map<String, String> values) {
    conf().ifPresent(only -> conditions.and("e.conf = ?", only));
    values.forEach(
        (name, value) -> {
          RowFilter filter = filters.get(name);
          if (filter != null) {
            conditions.and(filter.condition(), filter.argument().apply(value));
          }
        });
  }

  private void addStanzaFilters(boolean isStanza) {
    RowFilter key = RowFilter.key(isStanza ? "t.settings" : "s.settings");
    RowFilter words = RowFilter.words(isStanza ? "t.words" : "s.words");
    String ofStanza =
        "EXISTS (SELECT FROM stanzas s WHERE s.content_id = t.content_id"
            + " AND s.position = t.position AND ";
    filters.put("key", isStanza ? key : key.within(ofStanza, ")"));
    filters.put("q", isStanza ? words : words.within(ofStanza, ")"));
  }
}
