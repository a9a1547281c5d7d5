package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.conf.Layer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells by what a host holds whether it parses. */
final class HostRoles {
  private static final String FORWARDERS_APP = "SplunkUniversalForwarder";

  private HostRoles() {}

  /** The role of the host whose own etc was uploaded. */
  static HostRole ofInstance(Collection<String> apps, List<Input> inputs, boolean peer) {
    if (apps.contains(FORWARDERS_APP)) {
      return HostRole.shown(
          HostRole.Kind.UNIVERSAL_FORWARDER, "it holds the app " + FORWARDERS_APP);
    }
    if (peer) {
      return HostRole.shown(HostRole.Kind.INDEXER, "it holds the apps of a cluster's peer");
    }
    return listening(inputs)
        .map(
            stanza ->
                HostRole.shown(HostRole.Kind.INDEXER, "it listens to forwarders: [" + stanza + "]"))
        .orElse(HostRole.shown(HostRole.Kind.FULL, "nothing makes it a universal forwarder"));
  }

  /** The role of a bundle: what its app does where it is installed on an instance that parses. */
  static HostRole ofBundle() {
    return HostRole.assumed(
        HostRole.Kind.FULL,
        "it is an app on its own",
        "The app is taken to be on a full instance; on a universal forwarder its rules for parsing"
            + " do nothing.");
  }

  /** The role of a cluster's peers. */
  static HostRole ofPeers() {
    return HostRole.shown(HostRole.Kind.INDEXER, "it gets the apps of a cluster's peer");
  }

  /** The role of a search head cluster's members. */
  static HostRole ofMembers() {
    return HostRole.shown(HostRole.Kind.FULL, "it gets the apps of a search head cluster's member");
  }

  /** The role of a deployment client, of which only its apps are known. */
  static HostRole ofClient(
      Collection<String> apps, List<Input> inputs, EffectiveConf indexes, EffectiveConf outputs) {
    if (apps.contains(FORWARDERS_APP)) {
      return HostRole.shown(HostRole.Kind.UNIVERSAL_FORWARDER, "it gets the app " + FORWARDERS_APP);
    }
    Optional<String> port = listening(inputs);
    if (port.isPresent()) {
      return HostRole.assumed(
          HostRole.Kind.INDEXER,
          "it gets the input [" + port.get() + "]",
          "A client that listens to forwarders is taken to be a full instance.");
    }
    Optional<String> full = fullInstance(inputs, indexes, outputs);
    return full.isPresent()
        ? HostRole.assumed(
            HostRole.Kind.FULL,
            full.get(),
            "A client that gets settings of full instances is taken to be one.")
        : HostRole.assumed(
            HostRole.Kind.UNIVERSAL_FORWARDER,
            "it is a deployment client, and nothing in its apps needs a full instance",
            "A client is taken to be a universal forwarder unless its apps show that it parses.");
  }

  private static Optional<String> listening(List<Input> inputs) {
    return inputs.stream()
        .filter(input -> input.isOn() && input.kind().isReceiver())
        .map(input -> input.name().stanza())
        .findFirst();
  }

  private static Optional<String> fullInstance(
      List<Input> inputs, EffectiveConf indexes, EffectiveConf outputs) {
    Optional<String> index =
        indexes.stanzas().stream()
            .map(EffectiveStanza::name)
            .filter(Indexes::isIndex)
            .filter(name -> !isShipped(indexes, name))
            .findFirst()
            .map(name -> "it gets the index [" + name + "]");
    if (index.isPresent()) {
      return index;
    }
    Optional<String> token =
        inputs.stream()
            .filter(input -> input.isOn() && input.kind() == InputKind.HTTP)
            .map(input -> "it gets the HTTP event collector's [" + input.name().stanza() + "]")
            .findFirst();
    if (token.isPresent()) {
      return token;
    }
    if (outputs.stanzas().stream().anyMatch(stanza -> stanza.name().startsWith("syslog:"))) {
      return Optional.of("it gets outputs to syslog");
    }
    boolean indexesToo =
        outputs.value("indexAndForward", "index").filter(Values::isTrue).isPresent()
            || outputs.value("tcpout", "indexAndForward").filter(Values::isTrue).isPresent();
    return indexesToo ? Optional.of("it gets indexAndForward") : Optional.empty();
  }

  private static boolean isShipped(EffectiveConf conf, String stanza) {
    return conf.stanza(stanza)
        .filter(
            found ->
                found.headers().stream().allMatch(header -> header.place().layer() == Layer.SYSTEM))
        .isPresent();
  }
}
