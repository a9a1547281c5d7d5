package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.Indexes;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.conf.Layer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of indexes and the volumes that they name. */
final class IndexPath implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "index-path",
          15,
          Severity.ERROR,
          "Index path that Splunk cannot use",
          "An indexer does not start with a path on a volume that is not defined, with thawedPath"
              + " on a volume, or with an index that lacks one of its three paths.",
          "Define the [volume:<name>] stanza; give thawedPath a plain path; set homePath, coldPath"
              + " and thawedPath.");

  private static final Pattern ON_VOLUME = Pattern.compile("\\s*volume:([^/\\\\]+).*");
  private static final String STANZA = "volume:";
  private static final List<String> PATHS =
      List.of(
          "homePath", "coldPath", "summaryHomePath", "tstatsHomePath", "remotePath", "thawedPath");

  private static final List<String> REQUIRED = List.of("homePath", "coldPath", "thawedPath");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    Set<String> defined = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (App app : context.apps().live()) {
      for (AppStanza stanza : app.stanzas("indexes")) {
        if (stanza.name().startsWith(STANZA)) {
          defined.add(stanza.name().substring(STANZA.length()));
        }
        stanza.lines().values().forEach(line -> volume(line).ifPresent(used::add));
      }
    }
    context.stanzas("indexes").forEach(stanza -> checkPaths(stanza, defined, findings));
    context
        .stanzas("indexes")
        .filter(stanza -> stanza.name().startsWith(STANZA) && stanza.says("path"))
        .filter(stanza -> !used.contains(stanza.name().substring(STANZA.length())))
        .filter(stanza -> !stanza.name().equals("volume:_splunk_summaries"))
        .forEach(
            stanza ->
                findings.add(
                    Severity.INFO,
                    stanza.app(),
                    "No index uses the volume "
                        + Wording.cut(stanza.name().substring(STANZA.length()))
                        + ".",
                    List.of(stanza.at())));
    boolean whole = !context.index().apps(Layer.SYSTEM).isEmpty();
    for (Realm realm : whole ? Realms.of(context) : List.<Realm>of()) {
      for (EffectiveStanza stanza : realm.conf("indexes").stanzas()) {
        checkComplete(context, stanza, findings);
      }
    }
  }

  /** Who sets one of the paths defines the index; others only change what is defined elsewhere. */
  private static void checkComplete(
      LintContext context, EffectiveStanza stanza, Findings findings) {
    List<String> missing = REQUIRED.stream().filter(key -> stanza.value(key).isEmpty()).toList();
    boolean defines = REQUIRED.stream().anyMatch(stanza.own()::containsKey);
    boolean shipped = context.names().ships("indexes", stanza.name());
    if (defines && !missing.isEmpty() && !shipped && Indexes.isIndex(stanza.name())) {
      Realm.tell(
          context,
          stanza,
          "Index "
              + Wording.cut(stanza.name())
              + " has no "
              + String.join(" and no ", missing)
              + ", without which Splunk does not start.",
          findings);
    }
  }

  private static Optional<String> volume(Line line) {
    Matcher path = ON_VOLUME.matcher(line.value());
    return PATHS.contains(line.key()) && path.matches()
        ? Optional.of(path.group(1).strip())
        : Optional.empty();
  }

  private static void checkPaths(AppStanza stanza, Set<String> defined, Findings findings) {
    for (Line line : stanza.lines().values()) {
      Optional<String> volume = volume(line);
      String where = "[" + Wording.cut(stanza.name()) + "] " + line.key();
      if (volume.isPresent() && line.key().equals("thawedPath")) {
        findings.addCertain(
            Severity.ERROR,
            stanza.app(),
            where + " lies on a volume, which Splunk does not allow.",
            List.of(line.at()));
      } else if (volume.isPresent()
          && !defined.contains(volume.get())
          && !volume.get().equals("_splunk_summaries")) {
        findings.add(
            stanza.app(),
            where
                + " lies on the volume "
                + Wording.cut(volume.get())
                + ", which the upload does not define.",
            line.at());
      }
    }
  }
}
