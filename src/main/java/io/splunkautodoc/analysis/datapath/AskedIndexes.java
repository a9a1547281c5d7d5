package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which index an input's events start with: the input's own, and those that the sender of an event
 * may choose from where the token of the HTTP event collector names them. A token that allows any
 * index has the one way of its own index; its caveat says that events may go elsewhere.
 */
final class AskedIndexes {
  private static final String SUBJECT = "index that the event asks for";

  private AskedIndexes() {}

  /**
   * Some of an input's events.
   *
   * @param conditions what is so of them
   */
  record Asked(String index, List<Condition> conditions, List<Evidence> evidence) {}

  static List<Asked> of(Input input) {
    String own = input.index().value();
    Optional<EffectiveSetting> allowed =
        input.kind() == InputKind.HTTP ? input.stanza().setting("indexes") : Optional.empty();
    List<String> others =
        allowed.stream()
            .flatMap(setting -> Values.list(setting.value()).stream())
            .filter(index -> !index.equals(own) && !Wildcards.in(index))
            .distinct()
            .toList();
    if (allowed.isEmpty() || others.isEmpty()) {
      return List.of(new Asked(own, List.of(), List.of()));
    }
    List<Asked> all = new ArrayList<>();
    all.add(
        new Asked(
            own, List.of(condition(String.join("|", others), false, allowed.get())), List.of()));
    for (String index : others) {
      all.add(
          new Asked(
              index,
              List.of(condition(index, true, allowed.get())),
              List.of(Evidence.of(allowed.get()))));
    }
    return all;
  }

  private static Condition condition(String indexes, boolean asked, EffectiveSetting allowed) {
    return new Condition(SUBJECT, indexes, asked, allowed.winner().at());
  }
}
