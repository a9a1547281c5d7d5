package io.splunkautodoc.archive;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a configuration is whose owner did not call it so: its stanzas show it. */
final class ConfGuess {
  /** By the file's name without {@code .conf}: how its stanzas begin, and no other's. */
  private static final Map<String, Pattern> STANZAS = new LinkedHashMap<>();

  static {
    put(
        "inputs",
        "(?:monitor|batch|fschange|script|tcp|tcp-ssl|udp|splunktcp|splunktcp-ssl|http|powershell"
            + "|WinEventLog|WinHostMon|WinNetMon|WinRegMon|perfmon|admon|MonitorNoHandle)://");
    put("outputs", "(?:tcpout[:\\]]|tcpout-server://|httpout[:\\]]|indexer_discovery:)");
    put("serverclass", "serverClass:");
    put("props", "(?:source|host|rule|delayedrule)::");
    put("indexes", "(?:volume|provider|provider-family):");
    put("deploymentclient", "(?:deployment-client]|target-broker:)");
    put("authorize", "(?:role_|capability::)");
  }

  private ConfGuess() {}

  /**
   * The name of a {@code .conf} for its first bytes.
   *
   * @param named what the owner's name makes of it, which counts where it is one of these
   */
  static String name(String named, byte[] head) {
    if (STANZAS.containsKey(withoutSuffix(named))) {
      return named;
    }
    // Names of stanzas are ASCII; in UTF-16 the bytes between stand in the way.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    return of(text).map(conf -> conf + ".conf").orElse(named);
  }

  private static Optional<String> of(String text) {
    return STANZAS.entrySet().stream()
        .filter(conf -> conf.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static void put(String conf, String begin) {
    STANZAS.put(conf, Pattern.compile("(?m)^[ \\t]*\\[" + begin));
  }
}
