package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.output.Outputs;
import io.splunkautodoc.analysis.datapath.props.PropsTable;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Parsing;
import io.splunkautodoc.analysis.datapath.transform.TransformTable;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import java.util.List;
import java.util.Map;

/**
 * All that counts for the paths of hosts with the same files. One thread's, as what it holds is.
 *
 * @param hosts who has these files
 * @param addresses other names of theirs, in lower case, and whose they can be
 * @param ownNames what their machines can be called
 * @param caveats what all of it rests on
 */
record HostView(
    List<String> hosts,
    Map<String, List<String>> addresses,
    TextSet ownNames,
    HostRole role,
    List<Input> inputs,
    PropsTable props,
    Parsing parsing,
    Outputs outputs,
    Indexes indexes,
    Knowledge knowledge,
    List<Caveat> caveats) {
  private static final String COLLECTOR_PORT = "8088";

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
    inputs = List.copyOf(inputs);
    caveats = List.copyOf(caveats);
  }

  static EffectiveConf conf(HostFiles files, String conf) {
    return Precedence.effective(files, conf, files.indexTime(), View.RUNTIME);
  }

  static HostView of(
      List<String> hosts,
      Map<String, List<String>> addresses,
      HostFiles files,
      HostRole role,
      List<Input> inputs,
      Knowledge knowledge,
      List<Caveat> caveats,
      Comparisons comparisons) {
    PropsTable props = PropsTable.of(conf(files, "props"), comparisons);
    return new HostView(
        hosts,
        addresses,
        OwnNames.of(hosts),
        role,
        inputs,
        props,
        new Parsing(props, TransformTable.of(conf(files, "transforms"))),
        Outputs.of(conf(files, "outputs")),
        Indexes.of(conf(files, "indexes")),
        knowledge,
        caveats);
  }

  /** Whether it is a single host whose name is known for certain. */
  boolean isNamedInstance() {
    return knowledge == Knowledge.NAMED_INSTANCE;
  }

  /** Whether nobody has said how these hosts are called. */
  boolean isNameless() {
    return hosts.contains(HostViews.PEERS) || hosts.contains(HostViews.THIS_INSTANCE);
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
    return inputs.stream()
        .anyMatch(
            input ->
                input.isOn()
                    && input.kind() == InputKind.HTTP
                    && input.stanza().value("port").orElse(COLLECTOR_PORT).equals(port));
  }

  /** Whether forwarders can reach it at that port. */
  boolean listensAt(String port) {
    return inputs.stream()
        .anyMatch(
            input -> input.isOn() && input.kind().isReceiver() && input.name().port().equals(port));
  }
}
