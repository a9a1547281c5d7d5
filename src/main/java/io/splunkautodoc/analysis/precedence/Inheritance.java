package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From which other stanzas a stanza takes what it does not say itself. */
final class Inheritance {
  /** Kinds of input that are Splunk's own; any other scheme is a modular input. */
  private static final Set<String> OWN_INPUTS =
      Set.of(
          "MonitorNoHandle",
          "SSL",
          "WinEventLog",
          "WinHostMon",
          "WinNetMon",
          "WinPrintMon",
          "WinRegMon",
          "admon",
          "batch",
          "blacklist",
          "fifo",
          "filter",
          "fschange",
          "http",
          "monitor",
          "perfmon",
          "powershell",
          "powershell2",
          "remote_queue",
          "script",
          "splunktcp",
          "splunktcp-ssl",
          "splunktcptoken",
          "tcp",
          "tcp-ssl",
          "udp");

  private final String conf;
  private final View view;
  private final OutputGroups groups;

  Inheritance(String conf, View view, OutputGroups groups) {
    this.conf = conf;
    this.view = view;
    this.groups = groups;
  }

  /** Whether it is an input of a scheme that an app brings: {@code scheme://name}. */
  static boolean isModularInput(String conf, String stanza) {
    return conf.equals("inputs") && stanza.contains("://") && !OWN_INPUTS.contains(scheme(stanza));
  }

  /** Whether it is what all inputs of such a scheme share: {@code [scheme]}. */
  static boolean isModularScheme(String conf, String stanza) {
    return conf.equals("inputs")
        && !stanza.contains(":")
        && !stanza.equals(Stanza.DEFAULT)
        && !OWN_INPUTS.contains(stanza);
  }

  /** What {@code [default]} gives to a stanza. */
  enum Defaults {
    ALL,
    HOST_AND_INDEX,
    NONE;

    /** Whether it gives the key. */
    boolean include(String key) {
      return switch (this) {
        case ALL -> true;
        case HOST_AND_INDEX -> key.equals("host") || key.equals("index");
        case NONE -> false;
      };
    }
  }

  /** What the stanza takes of {@code [default]}. */
  Defaults defaults(String stanza) {
    boolean none =
        conf.equals("serverclass")
            || stanza.equals(Stanza.DEFAULT)
            || (conf.equals("indexes") && stanza.startsWith("provider-family:"));
    if (none) {
      return Defaults.NONE;
    }
    boolean modular = view == View.BTOOL && isModularInput(conf, stanza);
    return modular ? Defaults.HOST_AND_INDEX : Defaults.ALL;
  }

  /** Whether the view shows the stanza as one of its own. */
  boolean isListed(String stanza) {
    return view == View.RUNTIME
        || !conf.equals("inputs")
        || !(stanza.equals(Stanza.DEFAULT) || isModularScheme(conf, stanza));
  }

  /** The stanzas of its type, the nearest first, whether they exist or not. */
  List<String> types(String stanza) {
    boolean shown = view == View.RUNTIME || isModularInput(conf, stanza);
    if (!shown || !(conf.equals("inputs") || conf.equals("outputs")) || !stanza.contains(":")) {
      return List.of();
    }
    if (stanza.startsWith(OutputGroups.SERVER)) {
      List<String> types = new ArrayList<>(groups.of(stanza));
      types.add("tcpout");
      return types;
    }
    String scheme = scheme(stanza);
    // [SSL] speaks for all ports that are encrypted.
    return scheme.endsWith("-ssl") ? List.of(scheme, "SSL") : List.of(scheme);
  }

  private static String scheme(String stanza) {
    return stanza.substring(0, stanza.indexOf(':'));
  }
}
