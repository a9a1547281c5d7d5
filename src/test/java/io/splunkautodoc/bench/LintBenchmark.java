package io.splunkautodoc.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.analysis.lint.LintContext;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All rules over a large deployment server: 4,000 apps, 28,000 files, 200 server classes. */
final class LintBenchmark implements Benchmark {
  private static final int APPS = 4_000;
  private static final int CLASSES = 200;
  private static final int REPEATS = 5;

  @Override
  public void run(Path folder, Report report) throws Exception {
    Deployment deployment = deployment();
    String files = String.format("%,d files", deployment.files().size());
    Samples all = new Samples();
    for (int i = 0; i < REPEATS; i++) {
      all.add(Stopwatch.time(() -> count(deployment)));
    }
    report.say("%d findings", count(deployment));
    report.add(
        Figure.of("all findings, " + files, all.median(), "s").expected(Expectation.below(20)));
  }

  static long count(Deployment deployment) {
    return Lint.run(LintContext.of(deployment)).count();
  }

  static Deployment deployment() {
    List<ConfFile> files = new ArrayList<>();
    StringBuilder classes = new StringBuilder();
    for (int i = 0; i < CLASSES; i++) {
      classes
          .append("[serverClass:c")
          .append(i)
          .append("]\nwhitelist.0 = h")
          .append(i)
          .append("*\n");
    }
    for (int i = 0; i < APPS; i++) {
      classes.append("[serverClass:c" + i % CLASSES + ":app:a" + i + "]\n");
      addApp(files, "deployment-apps/a" + i + "/", i);
    }
    add(files, "system/local/serverclass.conf", classes.toString());
    return new Deployment(files, Set.of());
  }

  private static void addApp(List<ConfFile> files, String app, int i) {
    add(files, app + "default/app.conf", "[install]\nstate = enabled\n");
    add(files, app + "metadata/default.meta", "[]\nexport = system\n");
    add(
        files,
        app + "default/inputs.conf",
        "[monitor:///var/log/a"
            + i
            + "]\nindex = i"
            + i % 50
            + "\n"
            + "[monitor:///var/log/all]\nsourcetype = s"
            + i
            + "\n[udp://"
            + (1000 + i)
            + "]\n");
    add(
        files,
        app + "default/props.conf",
        "[s"
            + i
            + "]\nTRANSFORMS-a = t"
            + i
            + ", gone\nTRUNCATE = "
            + i
            + "\n[shared]\nTZ = "
            + i
            + "\n[source::.../a"
            + i
            + "/*.log]\nsourcetype = s"
            + i
            + "\n");
    add(
        files,
        app + "default/transforms.conf",
        "[t" + i + "]\nREGEX = x\nDEST_KEY = queue\nFORMAT = nullQueue\n[unused]\nREGEX = y\n");
    add(files, app + "local/indexes.conf", "[i" + i % 40 + "]\nhomePath = volume:v/x\n");
    add(
        files,
        app + "local/outputs.conf",
        "[tcpout]\ndefaultGroup = g, h\n[tcpout:g]\nserver = x:1\n");
  }

  private static void add(List<ConfFile> files, String path, String text) {
    ConfPlace place = ConfPlace.of(path).orElseThrow();
    files.add(new ConfFile(place, ConfParser.parse(place.conf(), text.getBytes(UTF_8)).stanzas()));
  }
}
