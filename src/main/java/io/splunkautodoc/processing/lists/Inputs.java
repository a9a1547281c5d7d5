package io.splunkautodoc.processing.lists;

import io.splunkautodoc.conf.Stanza;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stanzas of {@code inputs.conf}: {@code scheme://target}, {@code scheme:target} or a bare name.
 */
final class Inputs {
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][\\w.-]*):(//)?(.*)");

  /** Schemes whose target is a port, with or without the host that may connect. */
  private static final Set<String> NETWORK =
      Set.of("tcp", "tcp-ssl", "udp", "splunktcp", "splunktcp-ssl");

  private static final Pattern PORT = Pattern.compile("(?s)(?:.*:)?([0-9]{1,5})");

  private Inputs() {}

  static JsonObject columns(Values values) {
    String kind = values.name().toLowerCase(Locale.ROOT);
    String target = null;
    Matcher scheme = SCHEME.matcher(values.name());
    if (scheme.matches()) {
      kind = scheme.group(1).toLowerCase(Locale.ROOT);
      target = scheme.group(3);
    } else if (values.name().equals(Stanza.DEFAULT)) {
      kind = Stanza.DEFAULT;
    }
    return new JsonObject()
        .put("kind", kind)
        .put("target", target)
        .put("port", NETWORK.contains(kind) ? port(target) : null)
        .put("index_name", values.text("index"))
        .put("sourcetype", values.text("sourcetype"))
        .put("source", values.text("source"))
        .put("host", values.text("host"))
        .put("disabled", values.bool("disabled"))
        .put("interval", values.text("interval"))
        .put("tcp_routing", values.text("_TCP_ROUTING"));
  }

  private static @Nullable Long port(@Nullable String target) {
    Matcher port = PORT.matcher(target == null ? "" : target);
    return port.matches() ? Values.number(port.group(1), 65_535) : null;
  }
}
