package io.splunkautodoc.analysis.datapath.fact;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.List;

/** A value with the lines that say so, and with what it rests on. */
public record Fact(String value, List<Evidence> evidence, List<Caveat> caveats) {
  public Fact {
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }

  /** What a file says. */
  public static Fact said(EffectiveSetting setting) {
    return new Fact(setting.value(), List.of(Evidence.of(setting)), List.of());
  }

  /** What Splunk does where no file says anything. */
  public static Fact builtIn(String value) {
    return new Fact(value, List.of(), List.of());
  }

  /** What Splunk most likely does where no file says anything. */
  public static Fact assumed(String value, String id, String why) {
    return new Fact(value, List.of(), List.of(Caveat.assumed(id, why)));
  }
}
