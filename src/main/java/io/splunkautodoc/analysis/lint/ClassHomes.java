package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which app a line of {@code serverclass.conf} stands. */
final class ClassHomes {
  private final Map<String, App> byPath = new HashMap<>();
  private final App system = new App(Layer.SYSTEM, "system", List.of());

  private ClassHomes() {}

  static ClassHomes of(LintContext context) {
    ClassHomes homes = new ClassHomes();
    for (App app : context.apps().live()) {
      app.files().stream()
          .map(file -> file.place())
          .filter(place -> place.conf().equals("serverclass"))
          .map(ConfPlace::path)
          .forEach(path -> homes.byPath.put(path, app));
    }
    return homes;
  }

  App of(SourceLine line) {
    @Nullable App app = byPath.get(line.path());
    return app == null ? system : app;
  }
}
