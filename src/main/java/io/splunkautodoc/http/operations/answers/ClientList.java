package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import java.util.List;

/**
 * A list of clients as it was read.
 *
 * @param clients each once, in the order of the list
 * @param repeated how many rows said no more than one before
 * @param remarks the first of what may surprise its writer
 */
record ClientList(List<Client> clients, int repeated, List<Remark> remarks) {
  ClientList {
    clients = List.copyOf(clients);
    remarks = List.copyOf(remarks);
  }

  /**
   * Something that is allowed, and may not be meant.
   *
   * @param line from 1
   */
  record Remark(int line, String text) {}
}
