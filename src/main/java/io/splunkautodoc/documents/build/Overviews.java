package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.documents.model.Overview;
import java.util.ArrayList;
import java.util.List;

/** The first page. */
final class Overviews {
  private static final Caveat NO_CLIENTS =
      Caveat.missing(
          "no-clients",
          "The deployment server's list of clients was not given. The names and patterns of the"
              + " server classes stand for the clients; how many there are is not known.");
  private static final Caveat FILES_ONLY =
      Caveat.missing(
          "files-only",
          "The documentation says what the files say. What runs, what was not restarted since a"
              + " change, and what was set beside the files it cannot know.");

  private final DocumentSource source;
  private final Paths paths;
  private final AppFolders folders;
  private final List<Finding> findings;
  private final long suppressed;

  /**
   * @param suppressed how many findings there are beside these
   */
  Overviews(
      DocumentSource source,
      Paths paths,
      AppFolders folders,
      List<Finding> findings,
      long suppressed) {
    this.source = source;
    this.paths = paths;
    this.folders = folders;
    this.findings = findings;
    this.suppressed = suppressed;
  }

  Overview overview(ServerClasses classes, int indexes, int sourcetypes) {
    List<ConfFile> files = source.deployment().files();
    List<Caveat> caveats = new ArrayList<>(classes.caveats());
    caveats.add(FILES_ONLY);
    if (!classes.classes().isEmpty() && source.clients().isEmpty()) {
      caveats.add(NO_CLIENTS);
    }
    List<Overview.Fact> facts = new ArrayList<>();
    facts.add(new Overview.Fact("Configuration files", files.size()));
    facts.add(
        new Overview.Fact(
            "Stanzas", files.stream().mapToLong(file -> file.stanzas().size()).sum()));
    facts.add(
        new Overview.Fact(
            "Settings",
            files.stream()
                .flatMap(file -> file.stanzas().stream())
                .mapToLong(stanza -> stanza.settings().size())
                .sum()));
    facts.add(new Overview.Fact("Apps", folders.folders().size()));
    facts.add(new Overview.Fact("Server classes", classes.classes().size()));
    facts.add(
        new Overview.Fact(
            "Hosts, or patterns of hosts",
            paths.hosts().mapToLong(same -> same.hosts().size()).sum()));
    facts.add(new Overview.Fact("Different sets of files on hosts", paths.groups().size()));
    facts.add(
        new Overview.Fact(
            "Running inputs, over all hosts",
            paths.hosts().mapToLong(same -> (long) same.inputs() * same.hosts().size()).sum()));
    facts.add(new Overview.Fact("Data paths, over all hosts", paths.count()));
    facts.add(new Overview.Fact("Indexes", indexes));
    facts.add(new Overview.Fact("Sourcetypes", sourcetypes));
    facts.add(new Overview.Fact("Findings: errors", count(Severity.ERROR)));
    facts.add(new Overview.Fact("Findings: warnings", count(Severity.WARNING)));
    facts.add(new Overview.Fact("Findings: worth knowing", count(Severity.INFO)));
    if (suppressed > 0) {
      facts.add(new Overview.Fact("Findings: suppressed by the site", suppressed));
    }
    return new Overview(
        source.provenance().source(), source.kind(), source.kindWhy(), facts, caveats);
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
