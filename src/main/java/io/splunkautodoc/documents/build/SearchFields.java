package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.documents.model.SourcetypePage.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields that search-time settings name; those that the data name cannot be told. */
final class SearchFields {
  /** A named group, as PCRE lets one write it. */
  private static final Pattern GROUP = Pattern.compile("\\(\\?P?(?:<|')([A-Za-z_]\\w*)(?:>|')");

  private static final Pattern ALIAS =
      Pattern.compile("(?i)\\s(?:AS|ASNEW)\\s+(\"[^\"]+\"|[^\\s,]+)");
  private static final Pattern OUTPUT = Pattern.compile("(?i)\\sOUTPUT(?:NEW)?\\s");
  private static final Pattern LOOKUP_FIELD =
      Pattern.compile("(?i)(\"[^\"]+\"|[^\\s,]+)(?:\\s+AS\\s+(\"[^\"]+\"|[^\\s,]+))?");
  private static final Pattern FORMAT = Pattern.compile("([\\w.:{}-]+?)::");

  private final EffectiveConf transforms;

  SearchFields(EffectiveConf transforms) {
    this.transforms = transforms;
  }

  /** Sorted by name; a field that two settings make is there twice. */
  List<Field> of(EffectiveStanza props) {
    List<Field> fields = new ArrayList<>();
    props
        .own()
        .forEach((key, setting) -> names(setting).forEach(f -> fields.add(new Field(f, key))));
    fields.sort(
        (one, other) ->
            one.name().equals(other.name())
                ? one.from().compareTo(other.from())
                : one.name().compareTo(other.name()));
    return fields;
  }

  private Set<String> names(EffectiveSetting setting) {
    String key = setting.key();
    String value = setting.value();
    Stream<String> names = Stream.empty();
    if (key.startsWith("EXTRACT-")) {
      names = all(GROUP, value);
    } else if (key.startsWith("EVAL-")) {
      names = Stream.of(key.substring("EVAL-".length()));
    } else if (key.startsWith("FIELDALIAS-")) {
      names = all(ALIAS, value);
    } else if (key.startsWith("LOOKUP-")) {
      names = lookup(value);
    } else if (key.startsWith("REPORT-")) {
      names = TransformRows.names(key, value).stream().flatMap(this::transform);
    }
    Set<String> bare = new LinkedHashSet<>();
    names.map(SearchFields::bare).filter(name -> !name.isEmpty()).forEach(bare::add);
    return bare;
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  /** Without OUTPUT, a lookup gives all of its fields, which its file names. */
  private static Stream<String> lookup(String value) {
    String[] parts = OUTPUT.split(value, 2);
    return parts.length < 2
        ? Stream.empty()
        : LOOKUP_FIELD.matcher(parts[1]).results().map(SearchFields::output);
  }

  private static String output(MatchResult field) {
    return field.group(2) == null ? field.group(1) : field.group(2);
  }

  private Stream<String> transform(String name) {
    return transforms.stanza(name).stream()
        .flatMap(
            stanza ->
                Stream.of(
                        all(GROUP, stanza.value("REGEX").orElse("")),
                        all(FORMAT, stanza.value("FORMAT").orElse("")),
                        Stream.of(stanza.value("FIELDS").orElse("").split(",", -1)))
                    .flatMap(names -> names));
  }

  private static String bare(String name) {
    String field = name.strip();
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1) : field;
  }
}
