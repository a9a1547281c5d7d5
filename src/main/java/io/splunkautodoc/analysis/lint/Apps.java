package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.lint.names.SplunkApps;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The upload's apps, the system among them, by folder and name. */
final class Apps {
  private static final Caveat ONE_APP =
      Caveat.missing(
          "one-app",
          "The upload is a single app; what it lacks may be in another app of the host.");
  private static final Caveat ONE_FILE =
      Caveat.missing("single-file", "The upload is a single file; what it lacks may be in others.");
  private static final Caveat HOST_FILES =
      Caveat.missing(
          "host-own-files",
          "The app waits for other hosts; what it lacks may be in their own files.");
  private static final Caveat NO_SYSTEM =
      Caveat.missing(
          "no-system", "The upload lacks system/; what is not in its apps may be there.");

  /** Splunk keeps there what it guessed. */
  private static final String WRITTEN_BY_SPLUNK = "learned";

  private final AppStates states;
  private final List<App> live = new ArrayList<>();
  private final List<App> off = new ArrayList<>();
  private final List<App> judged = new ArrayList<>();
  private final List<App> users = new ArrayList<>();
  private final Map<Layer, Map<String, App>> byPlace = new EnumMap<>(Layer.class);

  private Apps(AppStates states) {
    this.states = states;
  }

  /**
   * @param states of the apps that clients get
   */
  static Apps of(DeploymentIndex index, AppStates states) {
    Apps apps = new Apps(states);
    for (Layer layer : Layer.values()) {
      for (String name : index.apps(layer)) {
        apps.add(new App(layer, name, index.files(layer, name)));
      }
    }
    return apps;
  }

  private void add(App app) {
    byPlace.computeIfAbsent(app.layer(), any -> new TreeMap<>()).put(app.name(), app);
    if (app.layer() == Layer.USER || app.layer() == Layer.SHCLUSTER_USER) {
      users.add(app);
    } else if (app.layer() == Layer.DISABLED_APP || switchedOff(app).isPresent()) {
      off.add(app);
    } else {
      live.add(app);
      App judgedPart = isSplunks(app) ? app.without(Scope.DEFAULT) : app;
      if (!judgedPart.files().isEmpty() && !app.name().equals(WRITTEN_BY_SPLUNK)) {
        judged.add(judgedPart);
      }
    }
  }

  private static boolean isSplunks(App app) {
    boolean own = app.layer() == Layer.SYSTEM || app.layer() == Layer.APP;
    return own && SplunkApps.has(app.name());
  }

  /** Those that count on some host, users' own objects aside. */
  List<App> live() {
    return live;
  }

  /** Those that are switched off. */
  List<App> off() {
    return off;
  }

  /** The line that switches it off; empty where it runs. */
  Optional<SourceLine> switchedOff(App app) {
    boolean given = app.layer() == Layer.DEPLOYMENT_APP;
    if (given && states.on().contains(app.name())) {
      return Optional.empty();
    }
    Optional<SourceLine> byClass =
        given ? Optional.ofNullable(states.off().get(app.name())) : Optional.empty();
    return byClass.or(() -> app.switchedOff().map(Line::at));
  }

  /** The live ones without what Splunk ships, which nobody repairs. */
  List<App> judged() {
    return judged;
  }

  /** Users' own objects, by app. */
  List<App> users() {
    return users;
  }

  Optional<App> find(Layer layer, String name) {
    return Optional.ofNullable(byPlace.getOrDefault(layer, Map.of()).get(name));
  }

  /** The app of a file that somebody can repair; empty for what Splunk ships. */
  Optional<App> judged(ConfPlace place) {
    return find(place.layer(), place.app())
        .filter(app -> place.scope() == Scope.LOCAL || !isSplunks(app));
  }

  /**
   * The strongest app that speaks of a stanza in a file that somebody can repair; empty for what
   * only Splunk itself speaks of.
   */
  Optional<App> owner(EffectiveStanza stanza) {
    return stanza.headers().stream().flatMap(header -> judged(header.place()).stream()).findFirst();
  }

  boolean isBundle() {
    return byPlace.size() == 1
        && byPlace.containsKey(Layer.APP)
        && byPlace.getOrDefault(Layer.APP, Map.of()).size() == 1;
  }

  /** Why something that is nowhere in the upload may exist on the app's hosts. */
  Optional<Caveat> missing(App app) {
    return switch (app.layer()) {
      case LOOSE -> Optional.of(ONE_FILE);
      case DEPLOYMENT_APP, MANAGER_APP, SHCLUSTER_APP, SHCLUSTER_USER -> Optional.of(HOST_FILES);
      default ->
          isBundle()
              ? Optional.of(ONE_APP)
              : byPlace.containsKey(Layer.SYSTEM) ? Optional.empty() : Optional.of(NO_SYSTEM);
    };
  }
}
