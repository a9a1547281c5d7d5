package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of some events of one input of one host. Values in parentheses stand for what is known
 * only while Splunk runs.
 *
 * @param hops from host to host; empty where the reading host keeps the events
 * @param conditions when events go this way: any of the lists, all of a list; one empty list stands
 *     for always
 * @param evidence the lines that say so
 * @param caveats what it rests on
 */
public record DataPath(
    String host,
    Start start,
    List<Hop> hops,
    End end,
    List<List<Condition>> conditions,
    List<Evidence> evidence,
    List<Caveat> caveats) {
  /** Stands for the host that a path starts at, until it is known which one that is. */
  static final String THE_READER = "";

  public DataPath {
    hops = List.copyOf(hops);
    conditions = conditions.stream().map(List::copyOf).toList();
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }

  /**
   * What the host reads.
   *
   * @param input the stanza's name
   * @param sourcetype before any rule changes it
   * @param index as the input has it; {@code default} is left to the indexer
   */
  public record Start(
      String input, InputKind kind, String source, String sourcetype, String index) {}

  /**
   * One sending.
   *
   * @param receivers the group's receivers, as configured
   * @param host which hosts of the upload receive; empty where none does
   */
  public record Hop(
      OutputGroup.Type type, String group, List<String> receivers, Optional<String> host) {
    public Hop {
      receivers = List.copyOf(receivers);
    }
  }

  /**
   * What becomes of the events.
   *
   * @param index where they are to be indexed, by whomever; empty where they are dropped
   * @param indexExists whether that index is defined, as far as the upload tells
   * @param parsedBy the host whose rules ran; empty where that is not in the upload
   * @param copy whether these are copies that a rule made
   */
  public record End(
      Fate fate,
      String sourcetype,
      String source,
      String host,
      String index,
      Match indexExists,
      Optional<String> parsedBy,
      boolean copy) {
    End by(String host) {
      return new End(
          fate, sourcetype, source, this.host, index, indexExists, Optional.of(host), copy);
    }
  }

  /** How it ends. */
  public enum Fate {
    /** By the last host of the path. */
    INDEXED,
    /** To receivers that the upload does not show. */
    SENT,
    /** By a rule. */
    DROPPED,
    /** No output takes them. */
    UNSENT
  }

  /** The same way on whichever host has the same files; {@link #on} puts it on one. */
  public DataPath anywhere() {
    DataPath.End ended = end.parsedBy().filter(host::equals).isPresent() ? end.by(THE_READER) : end;
    return new DataPath(THE_READER, start, hops, ended, conditions, evidence, caveats);
  }

  /** The same way on another host with the same files. */
  public DataPath on(String other) {
    DataPath.End ended =
        end.parsedBy().filter(THE_READER::equals).isPresent() ? end.by(other) : end;
    return new DataPath(other, start, hops, ended, conditions, evidence, caveats);
  }

  /** The same, resting on one thing more. */
  DataPath but(Caveat caveat) {
    List<Caveat> more = new ArrayList<>(caveats);
    more.add(caveat);
    return new DataPath(host, start, hops, end, conditions, evidence, more);
  }

  /** Whether all of the input's events go this way. */
  public boolean isUnconditional() {
    return conditions.stream().anyMatch(List::isEmpty);
  }
}
