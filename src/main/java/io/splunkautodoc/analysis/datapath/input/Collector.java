package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the events of a token of the HTTP event collector rest on. */
final class Collector {
  private static final Caveat BOTH_ROUTINGS =
      Caveat.assumed(
          "token-routing",
          "The token has outputgroup as well as _TCP_ROUTING; outputgroup is taken to count.");
  private static final Caveat FOR_DEPLOYMENT =
      Caveat.assumed(
          "token-repository",
          "useDeploymentServer makes Splunk Web and REST write tokens into deployment-apps; the"
              + " tokens in this host's own apps are taken to work all the same.");

  private static final Caveat ACKNOWLEDGED =
      Caveat.missing(
          "acknowledged",
          "useACK is on: the collector tells a sender that asks for it whether its events were"
              + " indexed; whether senders ask, and send again what was not, the upload does not"
              + " show.");

  private Collector() {}

  static List<Caveat> caveats(EffectiveStanza token) {
    List<Caveat> caveats = new ArrayList<>();
    List<String> allowed = Values.list(token.value("indexes").orElse(""));
    caveats.add(eventsDecide(allowed));
    Optional<String> index = token.value("index").filter(name -> !name.isEmpty());
    if (!allowed.isEmpty() && index.filter(name -> !allowed.contains(name)).isPresent()) {
      caveats.add(notAllowed(index.get(), allowed));
    }
    if (isSet(token, "outputgroup") && isSet(token, "_TCP_ROUTING")) {
      caveats.add(BOTH_ROUTINGS);
    }
    if (token.value("useACK").filter(Values::isTrue).isPresent()) {
      caveats.add(ACKNOWLEDGED);
    }
    if (token.value("useDeploymentServer").filter(Values::isTrue).isPresent()) {
      caveats.add(FOR_DEPLOYMENT);
    }
    return caveats;
  }

  private static boolean isSet(EffectiveStanza token, String key) {
    return token.value(key).filter(value -> !value.isEmpty()).isPresent();
  }

  private static Caveat eventsDecide(List<String> allowed) {
    return Caveat.missing(
        "event-decides",
        "The sender decides: an event sent with this token may name its own sourcetype, host, source"
            + " and index ("
            + (allowed.isEmpty() ? "any index" : String.join(", ", allowed))
            + "), and other rules than those shown here may then apply to it.");
  }

  private static Caveat notAllowed(String index, List<String> allowed) {
    return Caveat.assumed(
        "index-not-allowed",
        "The token's index "
            + index
            + " is not among the indexes that it allows ("
            + String.join(", ", allowed)
            + "); an event without an index of its own is taken to go there all the same.");
  }
}
