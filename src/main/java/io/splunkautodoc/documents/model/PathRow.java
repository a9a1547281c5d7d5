package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * The way of some events of an input, in words.
 *
 * @param firstSourcetype before any rule changes it
 * @param index where the events are to be kept; empty where they are dropped
 * @param indexPage empty where the upload does not define the index
 * @param fate what becomes of them
 * @param hops the groups they are sent to, each with its receivers
 * @param groups the same without receivers but those that are hosts of the upload
 * @param conditions when events go this way, each enough by itself; empty for always
 */
public record PathRow(
    String input,
    String kind,
    String source,
    String firstSourcetype,
    String sourcetype,
    Optional<PageName> sourcetypePage,
    String index,
    Optional<PageName> indexPage,
    String fate,
    List<String> hops,
    List<String> groups,
    List<String> conditions,
    List<Evidence> evidence,
    List<Caveat> caveats) {
  public PathRow {
    hops = List.copyOf(hops);
    groups = List.copyOf(groups);
    conditions = List.copyOf(conditions);
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }
}
