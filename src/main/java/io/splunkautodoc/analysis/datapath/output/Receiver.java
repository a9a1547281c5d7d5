package io.splunkautodoc.analysis.datapath.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a receiver is, as a group of outputs names it.
 *
 * @param host a name or an address, without brackets; may be empty
 * @param port digits; empty where none is given
 */
public record Receiver(String host, String port) {
  private static final String COLLECTOR_PORT = "8088";
  private static final String CLOUD = ".splunkcloud.com";
  private static final Pattern PLACE =
      Pattern.compile("(?:\\w+://)?(\\[[^\\]]*\\]|[^:/]*)(?::(\\d+))?(?:/.*)?");

  /** Total: what is no address is a name without a port. */
  public static Receiver of(OutputGroup.Type type, String configured) {
    Matcher address = PLACE.matcher(configured.strip());
    if (!address.matches()) {
      return new Receiver(configured, "");
    }
    String host = address.group(1).replace("[", "").replace("]", "");
    String port = address.group(2) == null ? "" : address.group(2);
    boolean usual = port.isEmpty() && type == OutputGroup.Type.HTTP;
    return new Receiver(host, usual ? COLLECTOR_PORT : port);
  }

  /** Whether only the address is known, not the name. */
  public boolean isAddress() {
    return isAddress(host);
  }

  /** Whether a host's name is its address of IP. */
  public static boolean isAddress(String host) {
    return host.matches("[0-9]+(?:\\.[0-9]+){3}") || host.indexOf(':') >= 0;
  }

  /** Whether it is a host that Splunk itself runs, and in no upload. */
  public boolean isInCloud() {
    return host.toLowerCase(Locale.ROOT).endsWith(CLOUD);
  }
}
