package io.splunkautodoc.bench;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The effective configuration of a large instance: 2,000 apps, 28,000 files. */
final class PrecedenceBenchmark implements Benchmark {
  private static final int APPS = 2_000;
  private static final int STANZAS = 8;
  private static final int KEYS = 5;
  private static final int REPEATS = 9;
  private static final List<String> CONFS =
      List.of("inputs", "props", "transforms", "savedsearches", "macros", "indexes", "app");

  @Override
  public void run(Path folder, Report report) throws Exception {
    Deployment deployment = deployment();
    report.say("%d files", deployment.files().size());
    Samples all = new Samples();
    Samples one = new Samples();
    for (int i = 0; i < REPEATS; i++) {
      all.add(Stopwatch.time(() -> everything(deployment)));
      HostFiles host = HostFiles.instance(deployment);
      one.add(Stopwatch.time(() -> Precedence.global(host, "props")) * 1e3);
    }
    String files = String.format("%,d files", deployment.files().size());
    report.add(
        Figure.of("effective configuration, all types, " + files, all.median(), "s")
            .expected(Expectation.below(5)));
    report.add(Figure.of("effective props, " + files, one.median(), "ms"));
    report.add(Figure.of("kept for all types, " + files, keptMegabytes(deployment), "MB"));
  }

  private static List<EffectiveConf> everything(Deployment deployment) {
    HostFiles host = HostFiles.instance(deployment);
    return host.confs().stream().map(conf -> Precedence.global(host, conf)).toList();
  }

  /** Beside the deployment itself. */
  private static double keptMegabytes(Deployment deployment) {
    long before = used();
    List<EffectiveConf> kept = everything(deployment);
    long after = used();
    return kept.isEmpty() ? 0 : (after - before) / 1e6;
  }

  private static long used() {
    Runtime.getRuntime().gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Half of each app's stanzas are its own, the other half all apps fight over. */
  private static Deployment deployment() {
    List<ConfFile> files = new ArrayList<>();
    for (int app = 0; app < APPS; app++) {
      for (String conf : CONFS) {
        for (String scope : List.of("default", "local")) {
          String path = "apps/app" + app + "/" + scope + "/" + conf + ".conf";
          files.add(new ConfFile(ConfPlace.of(path).orElseThrow(), stanzas(app)));
        }
      }
    }
    return new Deployment(files, Set.of());
  }

  private static List<Stanza> stanzas(int app) {
    List<Stanza> stanzas = new ArrayList<>();
    for (int stanza = 0; stanza < STANZAS; stanza++) {
      int line = 1 + stanza * (KEYS + 1);
      List<Setting> settings = new ArrayList<>();
      for (int key = 1; key <= KEYS; key++) {
        settings.add(new Setting("key" + key, "value of " + app, line + key, line + key));
      }
      String name = stanza % 2 == 0 ? "own" + app + "_" + stanza : "shared" + stanza;
      stanzas.add(new Stanza(name, line, settings));
    }
    return stanzas;
  }
}
