package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.List;
import java.util.Optional;

/**
 * An input of a host.
 *
 * @param app the app that has its strongest stanza
 */
record HostInput(App app, Input input) {
  private static final String LEFT_TO_THE_INDEXER = "default";

  SourceLine at() {
    return input.stanza().headers().get(0).at();
  }

  String stanza() {
    return input.name().stanza();
  }

  InputKind kind() {
    return input.kind();
  }

  boolean isOn() {
    return input.isOn();
  }

  /** The index that somebody chose; empty where nobody did. */
  Optional<EffectiveSetting> index() {
    return chosen("index").filter(said -> !said.value().equals(LEFT_TO_THE_INDEXER));
  }

  Optional<EffectiveSetting> sourcetype() {
    return chosen("sourcetype");
  }

  /** A value that is not empty and not Splunk's own. */
  Optional<EffectiveSetting> chosen(String key) {
    return input
        .stanza()
        .setting(key)
        .filter(said -> !said.value().isEmpty())
        .filter(
            said ->
                said.winner().place().layer() != Layer.SYSTEM
                    || said.winner().place().scope() == Scope.LOCAL);
  }

  /** Why it does not run. */
  List<SourceLine> off() {
    return input.off().map(Evidence::at).stream().toList();
  }
}
