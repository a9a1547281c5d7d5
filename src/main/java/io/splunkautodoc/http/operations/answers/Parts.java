package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.conf.ConfPlace;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** What the answers have in common, as JSON. */
final class Parts {
  private Parts() {}

  static JsonObject line(SourceLine at) {
    return new JsonObject().put("path", at.path()).put("line", at.line());
  }

  static JsonObject place(SourceLine at, ConfPlace place) {
    return line(at)
        .put("layer", place.layer().wireName())
        .put("app", place.app())
        .put("user", place.user())
        .put("scope", place.scope().wireName());
  }

  static JsonArray lines(Collection<SourceLine> lines) {
    return array(lines, Parts::line);
  }

  static JsonArray caveats(Collection<Caveat> caveats) {
    return array(
        caveats.stream().distinct().toList(),
        caveat ->
            new JsonObject()
                .put("kind", caveat.kind().name().toLowerCase(Locale.ROOT))
                .put("id", caveat.id())
                .put("text", caveat.text()));
  }

  static String answer(Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT);
  }

  static <T> JsonArray array(Collection<T> things, Function<T, ?> show) {
    JsonArray array = new JsonArray();
    things.forEach(thing -> array.add(show.apply(thing)));
    return array;
  }
}
