package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.Inputs;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;

/** Reads the inputs: those of the instance together, those of each waiting app on its own. */
final class HostInputs {
  private static final String CONF = "inputs";

  private HostInputs() {}

  static List<HostInput> of(LintContext context) {
    Comparisons comparisons = new Comparisons();
    List<HostInput> all = new ArrayList<>();
    all.addAll(of(context, HostFiles.instance(context.index()), comparisons));
    for (App app : context.apps().judged()) {
      boolean waits =
          app.layer() == Layer.DEPLOYMENT_APP
              || app.layer() == Layer.MANAGER_APP
              || app.layer() == Layer.SHCLUSTER_APP;
      if (waits && app.has(CONF)) {
        all.addAll(of(context, context.waiting(app.layer(), List.of(app.name())), comparisons));
      }
    }
    return all;
  }

  private static List<HostInput> of(LintContext context, HostFiles host, Comparisons comparisons) {
    List<HostInput> inputs = new ArrayList<>();
    for (Input input :
        Inputs.of(Precedence.effective(host, CONF, host.indexTime(), View.RUNTIME), comparisons)) {
      context.apps().owner(input.stanza()).ifPresent(app -> inputs.add(new HostInput(app, input)));
    }
    return inputs;
  }
}
