package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where hosts take events of others.
 *
 * @param forwarders ports for forwarders
 * @param collector ports of the HTTP event collector
 */
record Listening(Set<String> forwarders, Set<String> collector) {
  private static final String COLLECTOR_PORT = "8088";

  Listening {
    forwarders = Set.copyOf(forwarders);
    collector = Set.copyOf(collector);
  }

  /** Of hosts with these inputs; those that read what is their own do no harm. */
  static Listening of(List<Input> inputs) {
    return new Listening(
        ports(inputs, InputKind::isReceiver, input -> input.name().port()),
        ports(
            inputs,
            kind -> kind == InputKind.HTTP,
            input -> input.stanza().value("port").orElse(COLLECTOR_PORT)));
  }

  private static Set<String> ports(
      List<Input> inputs, Predicate<InputKind> kind, Function<Input, String> port) {
    return inputs.stream()
        .filter(input -> input.isOn() && kind.test(input.kind()))
        .map(port)
        .collect(Collectors.toUnmodifiableSet());
  }
}
