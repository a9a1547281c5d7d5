package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.conf.Layer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether other apps see an object: the most special word in the app's {@code metadata/} counts.
 */
final class Exports {
  private static final String META = "meta";

  private Exports() {}

  static boolean has(App app, String conf, String object) {
    if (app.layer() == Layer.SYSTEM) {
      return true;
    }
    return word(app, conf, object)
        .or(() -> word(app, conf))
        .or(() -> word(app, ""))
        .filter(export -> export.equals("system"))
        .isPresent();
  }

  private static Optional<String> word(App app, String stanza) {
    return app.stanza(META, stanza).flatMap(said -> said.line("export")).map(Line::value);
  }

  /** Whether a stanza of metadata is about that object. */
  static boolean names(String stanza, String conf, String object) {
    return stanza.startsWith(conf + "/")
        && object.equals(decoded(stanza.substring(conf.length() + 1)));
  }

  private static Optional<String> word(App app, String conf, String object) {
    return app.stanzas(META).stream()
        .filter(stanza -> names(stanza.name(), conf, object))
        .flatMap(stanza -> stanza.line("export").stream())
        .map(Line::value)
        .findFirst();
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
