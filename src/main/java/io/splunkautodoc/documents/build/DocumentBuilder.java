package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.datapath.Graph;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.analysis.lint.LintContext;
import io.splunkautodoc.analysis.lint.LintOptions;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.FindingGroup;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.PageName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the documentation of an upload. Takes all analyses' time; holds a page for each host group,
 * app, index and sourcetype.
 */
public final class DocumentBuilder {
  private final DocumentSource source;
  private final Deployment deployment;

  private DocumentBuilder(DocumentSource source) {
    this.source = source;
    this.deployment = source.deployment();
  }

  /** The documentation of the upload; the same for the same source. */
  public static Documentation build(DocumentSource source) {
    return new DocumentBuilder(source).build();
  }

  private Documentation build() {
    ServerClasses classes = ServerClasses.of(deployment, ClassOptions.CURRENT);
    Resolver resolver = new Resolver(classes);
    Resolution clients =
        source.clients().isEmpty()
            ? resolver.resolveSymbolic()
            : resolver.resolve(source.clients());
    Paths paths = Paths.of(DataPaths.of(deployment, clients));
    List<Realm> realms = Realm.of(DeploymentIndex.of(deployment), classes.appStates());
    IndexPages indexes = new IndexPages(realms);
    SourcetypePages sourcetypes = new SourcetypePages(realms, brought(paths));
    Slugs indexSlugs = new Slugs(PageName.Section.INDEXES, indexes.names());
    Slugs typeSlugs = new Slugs(PageName.Section.SOURCETYPES, sourcetypes.names());
    AppFolders folders = new AppFolders(deployment);
    Slugs appSlugs = new Slugs(PageName.Section.APPS, folders.folders());
    List<HostPage> hosts =
        new HostPages(paths, new HostApps(folders, appSlugs, clients))
            .pages(new PathRows(typeSlugs, indexSlugs));
    List<Finding> found = findings();
    List<Finding> findings =
        found.stream().filter(each -> source.suppressions().of(each).isEmpty()).toList();
    return new Documentation(
        new Overviews(source, paths, folders, findings, found.size() - findings.size())
            .overview(classes, indexes.names().size(), sourcetypes.names().size()),
        hosts,
        new AppPages(folders, appSlugs).pages(classes, hosts, findings),
        indexes.pages(indexSlugs, hosts),
        sourcetypes.pages(typeSlugs, hosts),
        DiagramLayout.of(Graph.of(paths.groups().stream())),
        grouped(findings),
        Glossary.TERMS,
        source.provenance());
  }

  private List<Finding> findings() {
    LintOptions options = LintOptions.NONE.with(source.problems()).with(source.clients());
    return Lint.run(LintContext.of(deployment, options)).toList();
  }

  private static Set<String> brought(Paths paths) {
    Set<String> names = new TreeSet<>();
    paths
        .ways()
        .forEach(
            way -> {
              names.add(way.start().sourcetype());
              names.add(way.end().sourcetype());
            });
    return names;
  }

  /** What is worst comes first, then the rules in their order. */
  private static List<FindingGroup> grouped(List<Finding> findings) {
    Map<RuleInfo, List<Finding>> byRule =
        findings.stream().collect(Collectors.groupingBy(Finding::rule));
    return Lint.rules().stream()
        .filter(byRule::containsKey)
        .map(rule -> new FindingGroup(rule, byRule.getOrDefault(rule, List.of())))
        .sorted(Comparator.comparing(FindingGroup::worst))
        .toList();
  }
}
