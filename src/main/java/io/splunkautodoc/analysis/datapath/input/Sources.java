package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the source of an input's events is where nobody names one. */
final class Sources {
  /** As {@code $SPLUNK_HOME} and {@code %ProgramFiles%}: not known before the host runs. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+|%\\w+%");

  /** In the last segment: a dot that is no part of a wildcard and does not hide the file. */
  private static final Pattern EXTENSION =
      Pattern.compile("[^./\\\\]\\.(?!\\.)[^./\\\\][^/\\\\]*$");

  /** What a variable at the start of a path stands for. */
  private static final String FOLDER = "(?:[/\\\\]|[A-Za-z]:)[^\\n]*";

  private static final String ANYTHING = "[^\\n]*";
  private static final String BELOW = "(?:[/\\\\][^\\n]*)?";

  private Sources() {}

  /** A source and what it rests on. */
  record Source(TextSet texts, List<Caveat> caveats) {}

  static Source of(InputName name, EffectiveStanza stanza) {
    Optional<String> named = stanza.value("source").filter(source -> !source.isEmpty());
    if (named.isPresent()) {
      return new Source(TextSet.only(named.get()), List.of());
    }
    return switch (name.kind()) {
      case MONITOR, BATCH, FIFO, MONITOR_NO_HANDLE ->
          new Source(files(name.target(), stanza), List.of());
      case TCP, TCP_SSL -> known("tcp:" + name.port());
      case UDP -> known("udp:" + name.port());
      case SPLUNKTCP, SPLUNKTCP_SSL, REMOTE_QUEUE ->
          new Source(TextSet.anything("(as its forwarders name it)"), List.of());
      case FSCHANGE -> known(name.target());
      case HTTP -> assumed("http:" + name.target(), name);
      case WIN_EVENT_LOG -> assumed("WinEventLog:" + name.target(), name);
      case PERFMON -> assumed("Perfmon:" + name.target(), name);
      case SCRIPT -> assumed(name.target(), name);
      case ADMON -> assumed("ActiveDirectory", name);
      case WIN_REG_MON -> assumed("WinRegistry", name);
      default -> assumed(name.stanza(), name);
    };
  }

  private static Source known(String source) {
    return new Source(TextSet.only(source), List.of());
  }

  private static Source assumed(String source, InputName name) {
    return new Source(
        TextSet.only(source),
        List.of(
            Caveat.assumed(
                "default-source",
                "Splunk does not document the source of "
                    + name.scheme().toLowerCase(Locale.ROOT)
                    + " inputs; this is the usual one.")));
  }

  /**
   * What has an extension is taken for a file; anything else may be a folder, which is watched with
   * all below it.
   */
  private static TextSet files(String path, EffectiveStanza stanza) {
    boolean fixed = !VARIABLE.matcher(path).find() && !Wildcards.in(path);
    boolean file = EXTENSION.matcher(path).find();
    if (fixed && file) {
      return TextSet.only(path);
    }
    Regex whole = Regex.whole(expression(path) + (file ? "" : BELOW), false);
    TextSet texts = fixed ? TextSet.likely(path, whole) : TextSet.matching(path, whole);
    Optional<String> whitelist = stanza.value("whitelist").filter(regex -> !regex.isEmpty());
    return whitelist.isPresent() ? texts.with(Regex.searching(whitelist.get())) : texts;
  }

  private static String expression(String path) {
    String plain = VARIABLE.matcher(path).replaceAll("\u0000");
    String bare = plain.endsWith("/") || plain.endsWith("\\") ? cut(plain) : plain;
    String regex = Wildcards.ofPath(bare).replace("\\\u0000", "\u0000");
    String rooted = regex.startsWith("\u0000") ? FOLDER + regex.substring(1) : regex;
    return rooted.replace("\u0000", ANYTHING);
  }

  private static String cut(String path) {
    return path.substring(0, path.length() - 1);
  }
}
