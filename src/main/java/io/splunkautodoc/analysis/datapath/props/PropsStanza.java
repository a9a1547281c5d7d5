package io.splunkautodoc.analysis.datapath.props;

import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** One stanza of {@code props.conf}, with how strong it is. */
public record PropsStanza(PropsPattern pattern, EffectiveStanza settings, int priority) {
  private static final int PRIORITY_OF_LITERALS = 100;

  /** The strongest first: by type, then by priority, then by the pattern's bytes. */
  static final Comparator<PropsStanza> STRENGTH =
      Comparator.comparing((PropsStanza stanza) -> stanza.pattern().kind())
          .thenComparing(Comparator.comparingInt(PropsStanza::priority).reversed())
          .thenComparing(
              stanza -> stanza.pattern().text().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned);

  static PropsStanza of(EffectiveStanza settings) {
    PropsPattern pattern = PropsPattern.of(settings.name());
    int usual = pattern.literal() ? PRIORITY_OF_LITERALS : 0;
    int priority =
        settings.own().containsKey("priority")
            ? number(settings.value("priority").orElse(""), usual)
            : usual;
    return new PropsStanza(pattern, settings, priority);
  }

  private static int number(String value, int otherwise) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether it comes with Splunk itself and nobody has touched it. */
  boolean isShipped() {
    return settings.headers().stream()
        .allMatch(
            header ->
                header.place().layer() == Layer.SYSTEM && header.place().scope() == Scope.DEFAULT);
  }
}
