package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;

/** Apps that lie in one folder, taken as if one host had them all. */
record Realm(HostFiles host) {
  EffectiveConf conf(String conf) {
    return Precedence.effective(host, conf, host.indexTime(), View.RUNTIME);
  }

  /** Tells of a stanza at its strongest header, where an app has it that somebody can repair. */
  static void tell(LintContext context, EffectiveStanza stanza, String message, Findings findings) {
    context
        .apps()
        .owner(stanza)
        .ifPresent(app -> findings.add(app, message, stanza.headers().get(0).at()));
  }
}
