package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a deployment server gives to whom, as its configuration has it.
 *
 * @param classes in the order in which clients are matched
 * @param global the settings of {@code [global]}
 * @param problems what cannot be meant as it stands, by file and line
 * @param caveats what every answer rests on
 */
public record ServerClasses(
    List<ServerClass> classes,
    ClassSettings global,
    Repositories repositories,
    List<ClassProblem> problems,
    List<Caveat> caveats) {
  public ServerClasses {
    classes = List.copyOf(classes);
    problems = List.copyOf(problems);
    caveats = List.copyOf(caveats);
  }

  /** The server classes of an uploaded deployment server. */
  public static ServerClasses of(Deployment deployment, ClassOptions options) {
    return of(
        ClassConf.of(Precedence.global(deployment, "serverclass")),
        Repositories.of(deployment),
        options);
  }

  /** The server classes of a merged configuration. */
  public static ServerClasses of(ClassConf conf, Repositories repositories, ClassOptions options) {
    return new ClassReader(conf, repositories, options).read();
  }

  /** Whether the deployment server is switched off, so that nobody gets anything. */
  public boolean isOff() {
    return global.isOn(ClassSetting.DISABLED);
  }

  /**
   * What becomes of the apps on the clients that get them, whoever these are: an app runs where any
   * class lets it. Of apps that no class gives nothing is said.
   */
  public AppStates appStates() {
    Map<String, List<ClassApp>> given = new TreeMap<>();
    for (ServerClass each : classes) {
      each.apps()
          .forEach(app -> given.computeIfAbsent(app.name(), any -> new ArrayList<>(1)).add(app));
    }
    Set<String> on = new TreeSet<>();
    Map<String, SourceLine> off = new TreeMap<>();
    given.forEach(
        (name, apps) -> {
          switch (StateOnClient.of(apps)) {
            case ENABLED -> on.add(name);
            case DISABLED -> off.put(name, stateAt(apps.get(0)));
            case NOOP -> {}
          }
        });
    return new AppStates(on, off);
  }

  private static SourceLine stateAt(ClassApp app) {
    return app.settings().get(ClassSetting.STATE_ON_CLIENT).at().orElse(app.at());
  }

  /** The class of that exact name. */
  public Optional<ServerClass> find(String name) {
    return classes.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Apps that lie in {@code [global]}'s repository and that no server class gives to anybody. */
  public SortedSet<String> unusedApps() {
    SortedSet<String> unused =
        new TreeSet<>(
            repositories
                .apps(global.value(ClassSetting.REPOSITORY_LOCATION))
                .orElse(new TreeSet<>()));
    classes.forEach(each -> each.apps().forEach(app -> unused.remove(app.name())));
    return unused;
  }
}
