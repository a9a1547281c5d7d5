package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.conf.Problem;
import java.util.List;
import java.util.Map;

/**
 * What rules know beside the upload's settings.
 *
 * @param problems those of reading the files, by the file's path below the {@code etc/}
 * @param clients the deployment server's; empty where the user gave no list of them
 * @param version of the deployment server
 */
public record LintOptions(
    Map<String, List<Problem>> problems, List<Client> clients, SplunkVersion version) {
  /** Nothing else is known. */
  public static final LintOptions NONE =
      new LintOptions(Map.of(), List.of(), SplunkVersion.CURRENT);

  public LintOptions {
    problems = Map.copyOf(problems);
    clients = List.copyOf(clients);
  }

  /** The same with the problems of reading the files. */
  public LintOptions with(Map<String, List<Problem>> found) {
    return new LintOptions(found, clients, version);
  }

  /** The same with a list of clients. */
  public LintOptions with(List<Client> known) {
    return new LintOptions(problems, known, version);
  }
}
