package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lookups of transforms.conf and what they need; only where the upload shows such files at all. */
final class MissingLookup implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-lookup",
          25,
          Severity.WARNING,
          "Lookup whose file, collection or script is absent",
          "Searches that use the lookup fail, and automatic lookups put an error on every"
              + " search of the sourcetype.",
          "Ship the file in lookups/, define the collection in collections.conf, or put "
              + "the script into bin/.");

  private static final Caveat WRITTEN_LATER =
      Caveat.missing("written-later", "A search may write the file when it runs.");
  private static final Set<String> SHIPPED =
      Set.of("external_lookup.py", "geo_attr_us_states.csv", "geo_attr_countries.csv");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    Set<String> paths = context.deployment().otherPaths();
    Set<String> names = names(paths, "/lookups/");
    Set<String> scripts = names(paths, "/bin/");
    Set<String> collections =
        context.apps().live().stream()
            .flatMap(app -> app.stanzas("collections").stream())
            .map(AppStanza::name)
            .collect(Collectors.toCollection(HashSet::new));
    context
        .stanzas("transforms")
        .forEach(
            stanza -> {
              stanza
                  .line("filename")
                  .filter(line -> isAbsent(line.value(), names))
                  .ifPresent(line -> report(findings, stanza, line, "file", line.value()));
              stanza
                  .line("external_cmd")
                  .filter(line -> isAbsent(script(line), scripts))
                  .ifPresent(line -> report(findings, stanza, line, "script", script(line)));
              stanza
                  .line("collection")
                  .filter(line -> !line.value().isEmpty() && !collections.contains(line.value()))
                  .filter(line -> !collections.isEmpty() || context.isWholeInstance())
                  .ifPresent(line -> report(findings, stanza, line, "collection", line.value()));
            });
  }

  private static Set<String> names(Set<String> paths, String folder) {
    return paths.stream()
        .filter(path -> path.contains(folder))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Where the upload has no file of the kind it leaves them out, and nothing can be told. */
  private static boolean isAbsent(String file, Set<String> names) {
    return !file.isEmpty()
        && names.stream().anyMatch(name -> extension(name).equals(extension(file)))
        && !file.contains("$")
        && !SHIPPED.contains(file)
        && !names.contains(file.substring(file.lastIndexOf('/') + 1))
        && !names.contains(file + ".default")
        && !names.contains(file + ".sample");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String script(Line line) {
    return line.value().strip().split("\\s+", 2)[0];
  }

  private static void report(
      Findings findings, AppStanza stanza, Line line, String kind, String name) {
    findings.add(
        kind.equals("script") ? Severity.WARNING : Severity.INFO,
        stanza.app(),
        "Lookup ["
            + Wording.cut(stanza.name())
            + "] needs the "
            + kind
            + " "
            + Wording.cut(name)
            + ", which is not in the upload.",
        List.of(line.at()),
        kind.equals("script") ? List.of() : List.of(WRITTEN_LATER));
  }
}
