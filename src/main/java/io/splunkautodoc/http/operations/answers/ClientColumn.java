package io.splunkautodoc.http.operations.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list of clients can say of each. */
enum ClientColumn {
  NAME,
  IP,
  HOSTNAME,
  DNS,
  /** Of its {@code instance.cfg}. */
  GUID,
  MACHINE_TYPE,
  PACKAGE_TYPE,
  UPDATER_RUNNING;

  /** As JSON and the CSV's header have it. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ClientColumn> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.wireName().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  static String allowed() {
    return Arrays.stream(values())
        .map(ClientColumn::wireName)
        .collect(Collectors.joining(", ", "allowed: ", ""));
  }
}
