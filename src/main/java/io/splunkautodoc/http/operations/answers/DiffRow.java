package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.diff.Change;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One change, of whatever kind.
 *
 * @param places the files or apps that it is in, below the {@code etc/}
 * @param details made only for what is shown
 */
record DiffRow(Kind kind, Change change, List<String> places, Supplier<JsonObject> details) {
  /** What can change. */
  enum Kind {
    APP,
    FILE,
    STANZA,
    KEY,
    EFFECTIVE,
    PATH,
    FINDING;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  DiffRow {
    places = List.copyOf(places);
  }

  JsonObject json() {
    return new JsonObject()
        .put("kind", kind.wireName())
        .put("change", change.wireName())
        .mergeIn(details.get());
  }
}
