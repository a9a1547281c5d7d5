package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * An app that a client gets, or may get.
 *
 * @param from the server classes that give it; never empty
 */
public record AppGrant(String app, List<Source> from) {
  /** One class that gives the app, for sure or perhaps. */
  public record Source(ServerClass serverClass, ClassApp app, Answer answer) {}

  public AppGrant {
    from = List.copyOf(from);
  }

  /** Yes where one class gives it for sure, else unknown. */
  public Answer answer() {
    return from.stream().map(Source::answer).reduce(Answer.NO, Answer::or);
  }

  /** What the classes that give the app disagree on. */
  public List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (ClassSetting setting : ClassSetting.ON_THE_CLIENT) {
      long values =
          from.stream().map(each -> each.app().settings().value(setting)).distinct().count();
      if (values > 1) {
        conflicts.add(
            new Conflict(
                setting,
                from.stream()
                    .map(
                        each ->
                            new Conflict.Side(
                                each.serverClass().name(), each.app().settings().get(setting)))
                    .toList()));
      }
    }
    return conflicts;
  }
}
