package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.output.Outputs;
import io.splunkautodoc.analysis.datapath.props.PropsTable;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Parsing;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Hosts with the same files. Small: what the files say is read when it is asked for. One thread's,
 * as what it holds is.
 *
 * @param hosts who has these files
 * @param addresses other names of theirs, in lower case, and whose they can be
 * @param listening where they take events of others
 * @param parts what their files say; not to be held longer than for a question
 * @param caveats what all of it rests on
 */
record HostView(
    List<String> hosts,
    Map<String, List<String>> addresses,
    HostRole role,
    Listening listening,
    Supplier<HostParts> parts,
    Knowledge knowledge,
    List<Caveat> caveats) {
  /** How much of the hosts the upload shows. */
  enum Knowledge {
    /** The whole etc, and the host says its name. */
    NAMED_INSTANCE,
    /** The whole etc. */
    INSTANCE,
    /** Some of their apps. */
    PART
  }

  HostView {
    hosts = List.copyOf(hosts);
    addresses = Map.copyOf(addresses);
    caveats = List.copyOf(caveats);
  }

  /** What their machines can be called. */
  TextSet ownNames() {
    return parts.get().ownNames();
  }

  List<Input> inputs() {
    return parts.get().inputs();
  }

  PropsTable props() {
    return parts.get().props();
  }

  Parsing parsing() {
    return parts.get().parsing();
  }

  Outputs outputs() {
    return parts.get().outputs();
  }

  Indexes indexes() {
    return parts.get().indexes();
  }

  /** Whether forwarders can or may send to them. */
  boolean receives() {
    return role.parses() || !listening.forwarders().isEmpty();
  }

  /** Whether it is a single host whose name is known for certain. */
  boolean isNamedInstance() {
    return knowledge == Knowledge.NAMED_INSTANCE;
  }

  /** Whether nobody has said how these hosts are called. */
  boolean isNameless() {
    return isPeers() || hosts.contains(HostViews.THIS_INSTANCE);
  }

  /** Whether these are a cluster's peers that are known by their manager only. */
  boolean isPeers() {
    return hosts.contains(HostViews.PEERS)
        || hosts.stream().anyMatch(host -> host.startsWith(HostGroup.PEERS_OF));
  }

  /** The same, resting on that. */
  HostView but(List<Caveat> rests) {
    return new HostView(hosts, addresses, role, listening, parts, knowledge, rests);
  }

  /** Whether what the upload does not show of it does not exist. */
  boolean isWhole() {
    return knowledge != Knowledge.PART;
  }

  /** For the reader, whoever of them is meant. */
  String label() {
    return label(hosts);
  }

  /** For the reader, whoever of these is meant. */
  static String label(List<String> hosts) {
    return hosts.size() == 1 ? hosts.get(0) : hosts.get(0) + " and " + (hosts.size() - 1) + " more";
  }

  /** Whether its HTTP event collector works at that port. */
  boolean collectsAt(String port) {
    return listening.collector().contains(port);
  }

  /** Whether forwarders can reach it at that port. */
  boolean listensAt(String port) {
    return listening.forwarders().contains(port);
  }
}
