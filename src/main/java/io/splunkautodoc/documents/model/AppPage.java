package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import java.util.List;

/**
 * One app of the upload.
 *
 * @param folder where it lies below the {@code etc/}, such as {@code deployment-apps/web}
 * @param about what its {@code app.conf} says of it
 * @param givenBy server classes that give it to their members
 * @param onHosts the pages of hosts that have it
 * @param defines what its files are about
 * @param findings how many findings start in it
 * @param byRule how many of them each rule has
 */
public record AppPage(
    PageName name,
    String folder,
    List<Said> about,
    List<GivenBy> givenBy,
    List<PageName> onHosts,
    List<FileRow> files,
    List<Defines> defines,
    long findings,
    List<RuleCount> byRule) {
  /** A server class, and the line of its app. */
  public record GivenBy(String serverClass, SourceLine at) {}

  /** How much one rule found. */
  public record RuleCount(RuleInfo rule, long findings) {}

  /** One of the app's configuration files. */
  public record FileRow(String path, int stanzas, int settings) {}

  /**
   * Stanzas of one kind of file, each with its first line.
   *
   * @param conf such as {@code inputs}
   */
  public record Defines(String conf, List<Stanza> stanzas) {
    /** A stanza, where it starts. */
    public record Stanza(String name, SourceLine at) {}

    public Defines {
      stanzas = List.copyOf(stanzas);
    }
  }

  public AppPage {
    about = List.copyOf(about);
    givenBy = List.copyOf(givenBy);
    onHosts = List.copyOf(onHosts);
    files = List.copyOf(files);
    defines = List.copyOf(defines);
    byRule = List.copyOf(byRule);
  }

  /** What its {@code app.conf} says for the key; empty where it says nothing. */
  public String about(String key) {
    return about.stream()
        .filter(said -> said.key().equals(key))
        .map(Said::value)
        .findFirst()
        .orElse("");
  }

  /** The line of a file of the app, its path within the app. */
  public String within(SourceLine at) {
    return at.path().startsWith(folder + "/")
        ? new SourceLine(at.path().substring(folder.length() + 1), at.line()).toString()
        : at.toString();
  }
}
