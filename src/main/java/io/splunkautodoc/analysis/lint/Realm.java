package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import java.util.Optional;

/** Apps that lie in one folder, taken as if one host had them all. */
record Realm(HostFiles host) {
  EffectiveConf conf(String conf) {
    return Precedence.effective(host, conf, host.indexTime(), View.RUNTIME);
  }

  /** The app that speaks of a stanza in a file that somebody can repair. */
  Optional<App> owner(LintContext context, EffectiveStanza stanza) {
    return stanza.headers().stream()
        .map(header -> header.place())
        .flatMap(place -> context.apps().judged(place).stream())
        .findFirst();
  }
}
