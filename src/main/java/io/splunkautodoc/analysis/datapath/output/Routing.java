package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.List;

/** Where a host sends some events, and why; no destination at all where they stay unsent. */
public record Routing(
    List<Destination> destinations, List<Evidence> evidence, List<Caveat> caveats) {
  public Routing {
    destinations = List.copyOf(destinations);
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }
}
