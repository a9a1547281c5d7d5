package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.processing.answers.RunAnswers;
import java.util.ArrayList;
import java.util.List;

/** Every operation of this package. */
public final class AnswerOperations {
  private AnswerOperations() {}

  /**
   * Makes them.
   *
   * @param suppressions findings that the site does not want to be told
   * @param version of this program
   */
  public static List<Operation> of(
      RunAnswers answers, ClientLists clients, Suppressions suppressions, String version) {
    List<Operation> operations = new ArrayList<>();
    for (DocumentForm form : DocumentForm.values()) {
      operations.add(new GetDocument(form, answers, suppressions, version));
    }
    operations.addAll(
        List.of(
            new GetEffective(answers),
            new PutClients(answers, clients),
            new ListClients(clients),
            new DeleteClients(clients),
            new ListHosts(answers),
            new GetHost(answers),
            new ListApps(answers),
            new GetServerClass(answers),
            new ListPaths(answers),
            new GetGraph(answers),
            new ListFindings(answers, suppressions, version),
            new GetDiff(answers, suppressions)));
    return operations;
  }
}
