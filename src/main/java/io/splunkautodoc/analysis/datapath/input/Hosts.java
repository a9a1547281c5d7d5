package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the host of an input's events can be. */
final class Hosts {
  private static final String DECIDED_AT_START = "$decideOnStartup";
  private static final TextSet OWN = TextSet.anything(Input.OWN_HOST);
  private static final TextSet SENDER = TextSet.anything("(the sender)");
  private static final TextSet REQUEST = TextSet.anything("(as the event or its request says)");

  private Hosts() {}

  /**
   * What they can be.
   *
   * @param paths what a host may be taken from
   */
  static TextSet of(
      InputName name, EffectiveStanza stanza, TextSet paths, Optional<FileSet> files) {
    return switch (name.kind().reads()) {
      case FORWARDERS -> SENDER;
      case NETWORK -> bySender(name, stanza);
      case REQUESTS -> byRequest(stanza);
      case FILES -> byPath(name, stanza, paths, files);
      case OUTPUT, NOTHING -> named(stanza);
    };
  }

  private static TextSet named(EffectiveStanza stanza) {
    return stanza
        .value("host")
        .filter(host -> !host.isEmpty() && !host.equals(DECIDED_AT_START))
        .map(TextSet::only)
        .orElse(OWN);
  }

  private static TextSet bySender(InputName name, EffectiveStanza stanza) {
    String connection = stanza.value("connection_host").orElse("dns");
    String sender = name.sender();
    return switch (connection) {
      case "none" -> named(stanza);
      case "ip" -> sender.matches("[0-9.]+") ? TextSet.only(sender) : SENDER;
      default -> SENDER;
    };
  }

  private static TextSet byRequest(EffectiveStanza stanza) {
    boolean own =
        stanza.setting("host").filter(host -> host.origin() != Origin.DEFAULT).isPresent();
    boolean sender = stanza.value("connection_host").filter(how -> !how.equals("none")).isPresent();
    return own ? named(stanza) : sender ? SENDER : REQUEST;
  }

  private static TextSet byPath(
      InputName name, EffectiveStanza stanza, TextSet paths, Optional<FileSet> files) {
    Optional<Integer> segment = stanza.value("host_segment").flatMap(Hosts::number);
    if (segment.isPresent()) {
      return bySegment(name, segment.get(), stanza, files);
    }
    Optional<String> regex = stanza.value("host_regex").filter(text -> !text.isEmpty());
    if (regex.isEmpty()) {
      return named(stanza);
    }
    return paths.in(Regex.searching(regex.get())) == Match.NO
        ? named(stanza)
        : TextSet.anything("(taken from the path by `" + regex.get() + "`)");
  }

  private static Optional<Integer> number(String text) {
    boolean digits = text.strip().matches("0*[1-9][0-9]{0,3}");
    return digits ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
  }

  /** A segment before any wildcard or variable is the same for all files. */
  private static TextSet bySegment(
      InputName name, int number, EffectiveStanza stanza, Optional<FileSet> files) {
    List<String> segments =
        Arrays.stream(name.target().replaceFirst("^[A-Za-z]:", "").split("[/\\\\]+"))
            .filter(segment -> !segment.isEmpty())
            .toList();
    boolean open = segments.stream().limit(number).anyMatch(Hosts::isOpen);
    if (!open && number <= segments.size()) {
      return TextSet.only(segments.get(number - 1));
    }
    boolean shorter = !open && files.flatMap(set -> set.texts().single()).isPresent();
    return shorter ? named(stanza) : TextSet.anything("(segment " + number + " of the path)");
  }

  private static boolean isOpen(String segment) {
    return Wildcards.in(segment) || segment.indexOf('$') >= 0 || segment.indexOf('%') >= 0;
  }
}
