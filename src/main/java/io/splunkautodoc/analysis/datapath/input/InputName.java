package io.splunkautodoc.analysis.datapath.input;

import java.util.Optional;

/**
 * The name of an input's stanza in its parts.
 *
 * @param scheme before the colon
 * @param target behind the colon and any two slashes, such as a path or a port
 */
public record InputName(String stanza, InputKind kind, String scheme, String target) {
  /** Total: a name without a colon is a scheme without a target. */
  public static InputName of(String stanza) {
    int colon = stanza.indexOf(':');
    if (colon < 0) {
      return new InputName(stanza, InputKind.of(stanza), stanza, "");
    }
    int start = stanza.startsWith("//", colon + 1) ? colon + 3 : colon + 1;
    return new InputName(
        stanza, InputKind.of(stanza), stanza.substring(0, colon), stanza.substring(start));
  }

  /**
   * The kind as Splunk spells it, where only its case is wrong. Splunk tells kinds by their case,
   * so it knows no such input.
   */
  public Optional<String> meantScheme() {
    return InputKind.spelling(scheme);
  }

  /** Who alone may send to a port; empty where anybody may. */
  public String sender() {
    int colon = target.lastIndexOf(':');
    return colon < 0 ? "" : target.substring(0, colon);
  }

  /** Behind the last colon; the whole target where there is none. */
  public String port() {
    return target.substring(target.lastIndexOf(':') + 1);
  }
}
