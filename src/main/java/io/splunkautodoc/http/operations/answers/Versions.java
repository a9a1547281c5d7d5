package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The parameter {@code version}. */
final class Versions {
  private Versions() {}

  /** Of the deployment server; the current one where none is given. */
  static SplunkVersion of(Arguments arguments) {
    @Nullable String text = arguments.text("version");
    if (text == null) {
      return SplunkVersion.CURRENT;
    }
    return SplunkVersion.parse(text)
        .orElseThrow(
            () ->
                Problem.invalid("version", "allowed: a version of Splunk such as 9.4.3")
                    .exception());
  }
}
