package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.answers.DiffRow.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for.
 *
 * @param kind null for those of the files
 * @param app an app's folder, {@code system} for the instance's own
 * @param conf a type of configuration
 */
record DiffFilter(@Nullable Kind kind, @Nullable String app, @Nullable String conf) {
  static DiffFilter of(Arguments arguments) {
    String kind = arguments.text("kind");
    return new DiffFilter(
        kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        arguments.text("app"),
        arguments.text("conf"));
  }

  boolean wants(DiffRow row) {
    if (kind != null && kind != row.kind()) {
      return false;
    }
    return (app == null && conf == null) || row.places().stream().anyMatch(this::isOf);
  }

  private boolean isOf(String place) {
    return (app == null || app.equals(app(place).orElse(null)))
        && (conf == null || conf.equals(conf(place).orElse(null)));
  }

  /** The name of the app's folder in a path such as {@code apps/search/local/props.conf}. */
  private static Optional<String> app(String place) {
    List<String> parts = List.of(place.split("/", -1));
    int root = parts.get(0).equals("shcluster") ? 1 : 0;
    if (parts.get(root).equals("system")) {
      return Optional.of("system");
    }
    int at = root + (parts.get(root).equals("users") ? 2 : 1);
    return parts.size() > at + 1 ? Optional.of(parts.get(at)) : Optional.empty();
  }

  private static Optional<String> conf(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    if (name.endsWith(".conf")) {
      return Optional.of(name.substring(0, name.length() - ".conf".length()));
    }
    return name.endsWith(".meta") ? Optional.of("meta") : Optional.empty();
  }
}
