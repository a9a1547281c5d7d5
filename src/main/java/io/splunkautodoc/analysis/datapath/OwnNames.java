package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.output.Receiver;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.datapath.transform.Event;
import io.splunkautodoc.analysis.datapath.transform.Key;
import io.splunkautodoc.analysis.serverclass.HostLabel;
import java.util.List;
import java.util.stream.Collectors;

/** What the machines of hosts are called, where their inputs leave the host of events to that. */
final class OwnNames {
  static final Caveat ASSUMED =
      Caveat.assumed(
          "machine-name",
          "Stanzas of props.conf ask for the host: a machine is taken to be called as its client or"
              + " its server is, with or without a domain.");

  /** More names make no expression that could be compared. */
  private static final int MOST = 200;

  private static final String DOMAIN = "(?:\\.[^\\n]*)?";

  private OwnNames() {}

  /** What the host of the input's events can be, on the hosts of that view. */
  static TextSet hosts(HostView view, Input input) {
    return input.isOwnHost() ? view.ownNames() : input.host();
  }

  /** What the machines of these hosts can be called. */
  static TextSet of(List<String> labels) {
    List<String> hosts = labels.stream().map(HostLabel::name).distinct().toList();
    if (hosts.size() > MOST || !hosts.stream().allMatch(OwnNames::isName)) {
      return TextSet.anything(Input.OWN_HOST);
    }
    Regex names = names(hosts);
    return hosts.size() == 1 && !Wildcards.in(hosts.get(0))
        ? TextSet.likely(hosts.get(0), names).shownAs(Input.OWN_HOST)
        : TextSet.matching(Input.OWN_HOST, names);
  }

  /** Whether that is what the events have as their host. */
  static boolean are(Event event) {
    return event.shown(Key.HOST).equals(Input.OWN_HOST);
  }

  private static Regex names(List<String> hosts) {
    return Regex.whole(
        hosts.stream().map(OwnNames::expression).collect(Collectors.joining("|", "(?:", ")"))
            + DOMAIN,
        true);
  }

  private static String expression(String host) {
    return Wildcards.quoted(host).replace("\\*", "[^\\n]*");
  }

  /** Names in parentheses are no names of machines. */
  private static boolean isName(String host) {
    return host.matches("[\\w.*-]+") && !Receiver.isAddress(host);
  }
}
