package io.splunkautodoc.documents.table;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.FindingGroup;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.IndexPage;
import io.splunkautodoc.documents.model.Lines;
import io.splunkautodoc.documents.model.PageName;
import io.splunkautodoc.documents.model.PathRow;
import io.splunkautodoc.documents.model.Said;
import io.splunkautodoc.documents.model.SourcetypePage;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of each table; lists within a cell are parted by {@code "; "}. */
final class Rows {
  private Rows() {}

  static void paths(Documentation documentation, CsvWriter csv) throws IOException {
    for (HostPage page : documentation.hosts()) {
      csv.rows(page.hosts(), page.paths().stream().map(Rows::path).toList());
    }
  }

  private static String path(PathRow path) {
    return CsvWriter.line(
        List.of(
            path.input(),
            path.kind(),
            path.source(),
            path.firstSourcetype(),
            path.sourcetype(),
            path.index(),
            path.fate(),
            String.join("; ", path.hops()),
            String.join("; ", path.conditions()),
            Lines.places(path.evidence()),
            caveats(path.caveats())));
  }

  static void hostApps(Documentation documentation, CsvWriter csv) throws IOException {
    for (HostPage page : documentation.hosts()) {
      for (HostPage.AppOfHost app : page.apps()) {
        csv.rows(page.hostsOf(app), List.of(hostApp(app)));
      }
    }
  }

  private static String hostApp(HostPage.AppOfHost app) {
    String folder = app.page().map(PageName::title).orElse("");
    return CsvWriter.line(List.of(app.app(), folder, app.why(), Lines.joined(app.evidence())));
  }

  static void indexes(Documentation documentation, CsvWriter csv) throws IOException {
    for (IndexPage page : documentation.indexes()) {
      for (IndexPage.Definition definition : page.definitions()) {
        for (Said said : definition.settings()) {
          csv.row(
              List.of(
                  page.name().title(),
                  definition.where(),
                  definition.retention(),
                  said.key(),
                  said.value(),
                  line(said)));
        }
      }
    }
  }

  static void sourcetypes(Documentation documentation, CsvWriter csv) throws IOException {
    for (SourcetypePage page : documentation.sourcetypes()) {
      for (SourcetypePage.Definition definition : page.definitions()) {
        sourcetype(page, definition.where(), "parsing", definition.eight(), csv);
        sourcetype(page, definition.where(), "index time", definition.indexTime(), csv);
        sourcetype(page, definition.where(), "search time", definition.searchTime(), csv);
        sourcetype(page, definition.where(), "aside", definition.aside(), csv);
      }
    }
  }

  private static void sourcetype(
      SourcetypePage page, String where, String phase, List<Said> settings, CsvWriter csv)
      throws IOException {
    for (Said said : settings) {
      csv.row(List.of(page.name().title(), where, phase, said.key(), said.value(), line(said)));
    }
  }

  static void findings(Documentation documentation, CsvWriter csv) throws IOException {
    for (FindingGroup group : documentation.findings()) {
      for (Finding finding : group.findings()) {
        csv.row(
            List.of(
                finding.id(),
                finding.severity().wireName(),
                finding.app(),
                finding.message(),
                group.rule().howToFix(),
                Lines.joined(finding.evidence()),
                caveats(finding.caveats())));
      }
    }
  }

  private static String line(Said said) {
    return said.at().map(SourceLine::toString).orElse("Splunk's default");
  }

  private static String caveats(Collection<Caveat> caveats) {
    return caveats.stream().map(Caveat::text).collect(Collectors.joining("; "));
  }
}
