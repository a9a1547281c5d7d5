package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.documents.model.SourcetypePage.Transform;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The transforms that a stanza of {@code props.conf} names. */
final class TransformRows {
  private TransformRows() {}

  /** Those that the upload defines, each once, in the order of the settings that name them. */
  static List<Transform> of(EffectiveStanza props, EffectiveConf transforms) {
    Set<String> names = new LinkedHashSet<>();
    props.own().forEach((key, setting) -> names.addAll(names(key, setting.value())));
    return names.stream()
        .flatMap(name -> transforms.stanza(name).stream())
        .map(
            stanza ->
                new Transform(
                    stanza.name(),
                    SaidOf.places(stanza),
                    stanza.own().values().stream().map(SaidOf::of).toList()))
        .toList();
  }

  /** The transforms that a setting names; none where it is no such setting. */
  static List<String> names(String key, String value) {
    if (key.startsWith("LOOKUP-")) {
      return List.of(value.strip().split("\\s+", 2)[0].replace("\"", ""));
    }
    boolean list =
        key.matches("(TRANSFORMS|REPORT|RULESET|METRIC-SCHEMA-TRANSFORMS)(-.*)?")
            || key.startsWith("STATSD-DIM-TRANSFORMS");
    return list
        ? Arrays.stream(value.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList()
        : List.of();
  }
}
