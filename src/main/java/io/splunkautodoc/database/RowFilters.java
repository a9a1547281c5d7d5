package io.splunkautodoc.database;

import static io.splunkautodoc.database.RowFilter.equal;
import static io.splunkautodoc.database.RowFilter.oneOf;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of each list, by the names of the contract. */
final class RowFilters {
  private static final String OF_STANZA =
      "EXISTS (SELECT FROM stanzas s WHERE s.content_id = t.content_id"
          + " AND s.position = t.position AND ";

  private static final Map<RowList, Map<String, RowFilter>> ALL =
      Arrays.stream(RowList.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), RowFilters::all));

  private RowFilters() {}

  static Map<String, RowFilter> of(RowList list) {
    return Objects.requireNonNull(ALL.get(list));
  }

  /** Where a row's file lies. */
  static Map<String, RowFilter> ofPlace() {
    Map<String, RowFilter> filters = new LinkedHashMap<>();
    filters.put("app", equal("e.app"));
    filters.put("scope", equal("e.scope"));
    filters.put("layer", equal("e.layer"));
    filters.put("conf", RowFilter.conf("e.conf"));
    return filters;
  }

  private static Map<String, RowFilter> all(RowList list) {
    Map<String, RowFilter> filters = ofPlace();
    if (list.isOfStanzas()) {
      filters.put("name", RowFilter.like("t.name"));
      boolean hasAll = list == RowList.STANZAS;
      filters.put(
          "key",
          hasAll
              ? RowFilter.key("t.settings")
              : RowFilter.key("s.settings").within(OF_STANZA, ")"));
      filters.put(
          "q",
          hasAll ? RowFilter.words("t.words") : RowFilter.words("s.words").within(OF_STANZA, ")"));
    }
    filters.putAll(own(list));
    return Collections.unmodifiableMap(filters);
  }

  private static Map<String, RowFilter> own(RowList list) {
    return switch (list) {
      case STANZAS -> Map.of();
      case INPUTS ->
          Map.of(
              "kind", equal("t.kind"),
              "index", equal("t.index_name"),
              "sourcetype", equal("t.sourcetype"),
              "source", equal("t.source"),
              "host", equal("t.host"),
              "port", equal("t.port", "int"),
              "disabled", equal("t.disabled", "boolean"));
      case PROPS ->
          Map.of(
              "kind", equal("t.kind"),
              "target", equal("t.target"),
              "sourcetype", equal("t.sourcetype"),
              "transform", oneOf("t.transforms"));
      case TRANSFORMS ->
          Map.of(
              "kind", equal("t.kind"),
              "dest_key", equal("t.dest_key"),
              "lookup_source", equal("t.lookup_source"));
      case INDEXES ->
          Map.of(
              "kind", equal("t.kind"),
              "datatype", equal("t.datatype"),
              "disabled", equal("t.disabled", "boolean"));
      case OUTPUTS ->
          Map.of(
              "kind", equal("t.kind"),
              "target", equal("t.target"),
              "server", oneOf("t.servers"),
              "disabled", equal("t.disabled", "boolean"));
      case SERVERCLASSES ->
          Map.of(
              "kind", equal("t.kind"),
              "server_class", equal("t.server_class"),
              "target_app", equal("t.app"));
      case ENTRIES ->
          Map.of(
              "kind", equal("e.kind"),
              "sha256", equal("e.sha256"),
              "name", RowFilter.like("substring(e.path FROM '[^/]*$')"),
              "q", RowFilter.containing("e.path"));
      case PROBLEMS ->
          Map.of(
              "kind", equal("p.kind"),
              "severity", equal("p.severity"),
              "q", RowFilter.containing("p.detail"));
    };
  }
}
