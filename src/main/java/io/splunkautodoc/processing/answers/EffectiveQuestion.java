package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.precedence.Context;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.analysis.serverclass.ReadApps;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one type of configuration.
 *
 * @param conf such as {@code props}
 * @param context who reads; null for splunkd of that host, a cluster's peer where it holds peer
 *     apps
 * @param host a client of the uploaded deployment server; null for the uploaded instance itself
 * @param version of the deployment server, which decides which apps the client gets
 */
public record EffectiveQuestion(
    String conf, @Nullable Context context, @Nullable String host, SplunkVersion version, View view)
    implements Question<EffectiveQuestion.Effective> {
  private static final ReadApps NO_APPS = new ReadApps(Set.of(), Set.of(), List.of());
  private static final long STANZA_BYTES = 400;
  private static final long SETTING_BYTES = 200;

  /**
   * The answer.
   *
   * @param layers the files that were read, the one that beats all others first
   * @param caveats what it rests on
   */
  public record Effective(
      EffectiveConf conf, HostFiles files, List<ConfPlace> layers, List<Caveat> caveats) {
    public Effective {
      layers = List.copyOf(layers);
      caveats = List.copyOf(caveats);
    }
  }

  @Override
  public Effective answer(Upload upload) {
    Needs needs = Needs.conf(conf, context instanceof Context.InApp);
    DeploymentIndex index = DeploymentIndex.of(upload.deployment(needs));
    ReadApps apps = host == null ? NO_APPS : HostsQuestion.appsOf(host, upload, version);
    HostFiles files = host == null ? HostFiles.instance(index) : ofHost(index, apps);
    Context reader = context == null ? files.indexTime() : context;
    EffectiveConf effective = Precedence.effective(files, conf, reader, view);
    List<ConfPlace> layers = Precedence.layers(files, conf, reader);
    List<Caveat> caveats = new ArrayList<>(effective.caveats());
    caveats.addAll(apps.caveats());
    if (layers.isEmpty()) {
      caveats.add(
          Caveat.missing(
              "no-such-conf",
              "The upload has no " + conf + ".conf that this reader reads; it is empty here."));
    }
    if (reader instanceof Context.InApp inApp && !holdsApp(upload, inApp.app())) {
      caveats.add(
          Caveat.missing(
              "no-such-app",
              "The upload has no app " + inApp.app() + "; only what others export is seen."));
    }
    return new Effective(effective, files, layers, caveats);
  }

  @Override
  public long weight(Effective answer) {
    return answer.conf().stanzas().stream()
        .mapToLong(stanza -> STANZA_BYTES + stanza.own().size() * SETTING_BYTES)
        .sum();
  }

  private static HostFiles ofHost(DeploymentIndex index, ReadApps apps) {
    return HostFiles.deployed(index, Layer.DEPLOYMENT_APP, apps.apps(), apps.states())
        .withShippedDefaults(index);
  }

  private static boolean holdsApp(Upload upload, String app) {
    String folder = "apps/" + app + "/";
    return app.equals("system")
        || upload.deployment(Needs.serverClasses()).otherPaths().stream()
            .anyMatch(path -> path.startsWith(folder));
  }
}
