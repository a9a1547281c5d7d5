package io.splunkautodoc.database;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of what was found in a run. Each row has the path of its file. */
public enum RowList {
  STANZAS("stanzas", "t.settings"),
  INPUTS(
      "inputs",
      "t.kind, t.target, t.port, t.index_name AS index, t.sourcetype, t.source, t.host, t.disabled,"
          + " t.interval, t.tcp_routing"),
  PROPS(
      "props",
      "t.kind, t.target, t.sourcetype, t.rename_to, t.transforms, t.line_breaker,"
          + " t.should_linemerge, t.time_prefix, t.time_format, t.tz, t.truncate, t.kv_mode"),
  TRANSFORMS(
      "transforms",
      "t.kind, t.regex, t.format, t.source_key, t.dest_key, t.ingest_eval, t.lookup_source,"
          + " t.external_type"),
  INDEXES(
      "indexes",
      "t.kind, t.datatype, t.home_path, t.cold_path, t.thawed_path, t.remote_path,"
          + " t.path AS volume_path, t.frozen_after_secs, t.max_total_mb, t.max_global_mb,"
          + " t.disabled"),
  OUTPUTS(
      "outputs",
      "t.kind, t.target, t.default_groups, t.servers, t.discovery, t.uri, t.use_ack, t.disabled"),
  SERVERCLASSES(
      "serverclasses",
      "t.kind, t.server_class, t.app AS target_app, t.filter_type, t.whitelist, t.blacklist,"
          + " t.machine_types, t.restart_splunkd, t.state_on_client"),
  ENTRIES(
      "",
      "e.path, e.kind, e.size_bytes, e.sha256, e.app, e.user_name AS \"user\", e.layer, e.scope,"
          + " e.conf, e.file_id, e.original_path, e.refusal"),
  /** Those of the archives, then those of the files. */
  PROBLEMS("", "");

  private final String table;
  private final String columns;

  RowList(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The parameters that narrow it. */
  public Set<String> filters() {
    return RowFilters.of(this).keySet();
  }

  /** Empty where its rows are no stanzas. */
  String table() {
    return table;
  }

  String columns() {
    return columns;
  }

  boolean isOfStanzas() {
    return !table.isEmpty();
  }

  void narrow(Conditions conditions, Map<String, String> values) {
    conf().ifPresent(only -> conditions.and("e.conf = ?", only));
    RowFilters.of(this)
        .forEach(
            (name, filter) -> {
              String value = values.get(name);
              if (value != null) {
                conditions.and(filter.condition(), filter.argument().apply(value));
              }
            });
  }

  /** What the files of its rows are called; empty where any. */
  private Optional<String> conf() {
    return Arrays.stream(ListTable.values())
        .filter(each -> each.tableName().equals(table))
        .map(ListTable::conf)
        .findFirst();
  }
}
