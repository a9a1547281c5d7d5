package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final List<Client> clients = new ArrayList<>();
  private final Map<String, Integer> lineByName = new HashMap<>();
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
    Integer first = lineByName.putIfAbsent(name, line);
    if (first != null) {
      error(line, ClientColumn.NAME.wireName(), "is that of line " + first + " already");
    }
    if (clients.size() == MOST) {
      error(line, "body", "has more than " + MOST + " clients");
    }
    if (errors.size() == before) {
      clients.add(client(name, row));
    }
  }

  void error(int line, String field, String message) {
    if (!isFull()) {
      errors.add(new FieldError("line " + line + ", " + field, message));
    }
  }

  /** The clients; throws a {@code ProblemException} that names what is wrong. */
  List<Client> clients() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return clients;
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
