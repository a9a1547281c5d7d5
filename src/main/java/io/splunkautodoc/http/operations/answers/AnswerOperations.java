package io.splunkautodoc.http.operations.answers;

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
   * @param version of this program
   */
  public static List<Operation> of(RunAnswers answers, ClientLists clients, String version) {
    List<Operation> operations = new ArrayList<>();
    for (DocumentForm form : DocumentForm.values()) {
      operations.add(new GetDocument(form, answers, version));
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
            new ListFindings(answers, version),
            new GetDiff(answers)));
    return operations;
  }
}
