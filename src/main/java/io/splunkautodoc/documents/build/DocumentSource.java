package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.documents.model.Provenance;
import java.util.List;
import java.util.Map;

/**
 * What a documentation is made from.
 *
 * @param kind what the upload is, for the reader
 * @param kindWhy what shows it
 * @param problems those of reading the files, by the file's path below the {@code etc/}
 * @param clients the deployment server's; empty where nobody gave a list of them
 * @param suppressions findings that are left out
 */
public record DocumentSource(
    Deployment deployment,
    String kind,
    String kindWhy,
    Map<String, List<Problem>> problems,
    List<Client> clients,
    Suppressions suppressions,
    Provenance provenance) {
  public DocumentSource {
    problems = Map.copyOf(problems);
    clients = List.copyOf(clients);
  }
}
