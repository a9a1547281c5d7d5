package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place that names an output group. */
record GroupUse(String group, Groups list) {
  private static final String ROUTING = "_TCP_ROUTING";

  /**
   * A place that names groups.
   *
   * @param what for the reader
   */
  record Groups(App app, String what, SourceLine at, List<String> groups, boolean isDefault) {
    /** Whether somebody can repair it. */
    boolean isJudged() {
      return !at.path().startsWith("system/default/");
    }
  }

  App app() {
    return list.app();
  }

  String what() {
    return list.what();
  }

  SourceLine at() {
    return list.at();
  }

  boolean isJudged() {
    return list.isJudged();
  }

  static List<GroupUse> of(LintContext context) {
    return lists(context).stream()
        .flatMap(list -> list.groups().stream().map(group -> new GroupUse(group, list)))
        .toList();
  }

  static List<Groups> lists(LintContext context) {
    List<Groups> all = new ArrayList<>();
    for (App app : context.apps().live()) {
      app.stanza("outputs", "tcpout")
          .flatMap(stanza -> stanza.line("defaultGroup"))
          .ifPresent(line -> all.add(groups(app, "defaultGroup", line, true)));
      for (AppStanza stanza : app.stanzas("transforms")) {
        routedTo(stanza)
            .ifPresent(
                line -> all.add(groups(app, "Transform [" + stanza.name() + "]", line, false)));
      }
    }
    for (HostInput input : context.inputs()) {
      Optional<EffectiveSetting> said = input.isOn() ? input.chosen(ROUTING) : Optional.empty();
      said.ifPresent(
          found ->
              all.add(
                  new Groups(
                      input.app(),
                      "Input [" + input.stanza() + "]",
                      found.winner().at(),
                      Values.list(found.value()),
                      false)));
    }
    return all;
  }

  private static Optional<Line> routedTo(AppStanza transform) {
    return transform.value("DEST_KEY").equals(ROUTING)
        ? transform.line("FORMAT").filter(line -> !line.value().contains("$"))
        : Optional.empty();
  }

  private static Groups groups(App app, String what, Line line, boolean isDefault) {
    boolean shipped = line.place().layer() == Layer.SYSTEM && line.place().scope() == Scope.DEFAULT;
    return new Groups(
        app, what, line.at(), shipped ? List.of() : Values.list(line.value()), isDefault);
  }
}
