package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the clients of a list and what is wrong with it, by line. */
final class ClientRows {
  /** A list may hold so many. */
  static final int MOST = 100_000;

  private static final int MOST_ERRORS = 20;
  private static final int LONGEST = 255;

  private static final int MOST_REMARKS = 20;

  private final Map<Client, Integer> lineByClient = new LinkedHashMap<>();
  private final Map<String, Integer> lineByName = new HashMap<>();
  private final List<ClientList.Remark> remarks = new ArrayList<>();
  private int repeated;
  private final List<FieldError> errors = new ArrayList<>();

  /** Whether reading on is of no use. */
  boolean isFull() {
    return errors.size() >= MOST_ERRORS;
  }

  /**
   * @param line where it stands, from 1
   */
  void add(int line, Map<ClientColumn, String> row) {
    int before = errors.size();
    row.forEach((column, value) -> check(line, column, value));
    @Nullable String name = row.get(ClientColumn.NAME);
    if (name == null || name.isBlank()) {
      error(line, ClientColumn.NAME.wireName(), "is missing; every client needs a name");
      return;
    }
    if (errors.size() == before) {
      add(line, client(name, row));
    }
  }

  private void add(int line, Client client) {
    Integer same = lineByClient.get(client);
    if (same != null) {
      repeated++;
      remark(line, client.name() + ": says the same as line " + same + "; it is one client");
      return;
    }
    if (lineByClient.size() == MOST) {
      error(line, "body", "has more than " + MOST + " clients");
      return;
    }
    lineByClient.put(client, line);
    Integer first = lineByName.putIfAbsent(client.name(), line);
    if (first != null) {
      remark(line, client.name() + ": has the name of line " + first + "; they are two clients");
    }
  }

  private void remark(int line, String text) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(new ClientList.Remark(line, text));
    }
  }

  void error(int line, String field, String message) {
    if (!isFull()) {
      errors.add(new FieldError("line " + line + ", " + field, message));
    }
  }

  /** What was read; throws a {@code ProblemException} that names what is wrong. */
  ClientList list() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return new ClientList(List.copyOf(lineByClient.keySet()), repeated, remarks);
  }

  private void check(int line, ClientColumn column, String value) {
    if (value.length() > LONGEST) {
      error(line, column.wireName(), "is too long; allowed: " + LONGEST + " characters");
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      error(line, column.wireName(), "has a control character");
    } else if (column == ClientColumn.UPDATER_RUNNING && !value.isBlank() && flag(value) == null) {
      error(line, column.wireName(), "got \"" + value + "\"; allowed: true, false, or nothing");
    }
  }

  private static Client client(String name, Map<ClientColumn, String> row) {
    return new Client(
        Client.Kind.GIVEN,
        name.strip(),
        row.get(ClientColumn.IP),
        row.get(ClientColumn.HOSTNAME),
        row.get(ClientColumn.DNS),
        row.get(ClientColumn.GUID),
        row.get(ClientColumn.MACHINE_TYPE),
        row.get(ClientColumn.PACKAGE_TYPE),
        flag(row.get(ClientColumn.UPDATER_RUNNING)));
  }

  private static @Nullable Boolean flag(@Nullable String value) {
    return switch (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      default -> null;
    };
  }
}
