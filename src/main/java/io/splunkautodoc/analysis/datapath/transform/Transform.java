package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stanza of {@code transforms.conf} as far as it works at index time.
 *
 * @param always whether {@code REGEX} matches every event that is not empty
 * @param destination {@code DEST_KEY}; empty where it only writes fields or nothing
 * @param format {@code FORMAT}
 * @param otherwise {@code DEFAULT_VALUE}, for events that do not match; may be empty
 * @param clonedAs the new sourcetype of {@code CLONE_SOURCETYPE}; may be empty
 * @param eval {@code INGEST_EVAL}; may be empty
 * @param stopIf {@code STOP_PROCESSING_IF}; may be empty
 */
public record Transform(
    String name,
    SourceLine at,
    Regex regex,
    boolean always,
    String source,
    String destination,
    String format,
    String otherwise,
    boolean writesFields,
    String clonedAs,
    String eval,
    String stopIf,
    List<Evidence> evidence) {
  private static final List<String> KEYS =
      List.of(
          "REGEX",
          "SOURCE_KEY",
          "DEST_KEY",
          "FORMAT",
          "DEFAULT_VALUE",
          "CLONE_SOURCETYPE",
          "INGEST_EVAL",
          "STOP_PROCESSING_IF");

  public Transform {
    evidence = List.copyOf(evidence);
  }

  static Transform of(EffectiveStanza stanza) {
    Regex regex = Regex.searching(value(stanza, "REGEX", ""));
    String destination = value(stanza, "DEST_KEY", "");
    return new Transform(
        stanza.name(),
        stanza
            .setting("REGEX")
            .filter(setting -> !setting.value().isEmpty())
            .map(setting -> setting.winner().at())
            .orElse(stanza.headers().get(0).at()),
        regex,
        regex.always(),
        value(stanza, "SOURCE_KEY", "_raw"),
        destination,
        value(stanza, "FORMAT", stanza.name() + "::$1"),
        value(stanza, "DEFAULT_VALUE", ""),
        Values.isTrue(value(stanza, "WRITE_META", "false")) || destination.equals("_meta"),
        value(stanza, "CLONE_SOURCETYPE", ""),
        value(stanza, "INGEST_EVAL", ""),
        value(stanza, "STOP_PROCESSING_IF", ""),
        evidence(stanza));
  }

  private static String value(EffectiveStanza stanza, String key, String otherwise) {
    return stanza.value(key).filter(value -> !value.isEmpty()).orElse(otherwise);
  }

  private static List<Evidence> evidence(EffectiveStanza stanza) {
    List<Evidence> evidence = new ArrayList<>();
    for (String key : KEYS) {
      Optional.ofNullable(stanza.own().get(key))
          .filter(setting -> !setting.value().isEmpty())
          .ifPresent(setting -> evidence.add(Evidence.of(setting)));
    }
    return evidence;
  }

  /** Whether it can change where an event goes. */
  boolean matters() {
    return isEvaluated() || !clonedAs.isEmpty() || Key.ofConf(destination).isPresent();
  }

  /** Whether it works by expressions of its own language, which put all else aside. */
  boolean isEvaluated() {
    return !eval.isEmpty() || !stopIf.isEmpty();
  }
}
