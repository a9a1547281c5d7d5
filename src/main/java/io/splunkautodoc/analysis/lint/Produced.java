package io.splunkautodoc.analysis.lint;

import java.util.HashSet;
import java.util.Set;

/** The sourcetypes that something in the upload produces. */
final class Produced {
  private static final String PREFIX = "sourcetype::";

  private Produced() {}

  /** By inputs, on or off, by props and by transforms. */
  static Set<String> sourcetypes(LintContext context) {
    Set<String> produced = new HashSet<>();
    for (HostInput input : context.inputs()) {
      input.input().sourcetype().ifPresent(fact -> produced.add(fact.value()));
      produced.add(input.input().name().scheme());
    }
    for (App app : context.apps().live()) {
      for (AppStanza stanza : app.stanzas("props")) {
        stanza.line("sourcetype").ifPresent(line -> produced.add(line.value()));
        stanza.line("rename").ifPresent(line -> produced.add(line.value()));
      }
      for (AppStanza stanza : app.stanzas("transforms")) {
        stanza.line("CLONE_SOURCETYPE").ifPresent(line -> produced.add(line.value()));
        String format = stanza.value("FORMAT");
        if (format.startsWith(PREFIX)) {
          produced.add(format.substring(PREFIX.length()));
        }
      }
    }
    return produced;
  }
}
