package io.splunkautodoc.processing.lists;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stanzas of {@code serverclass.conf}. */
final class ServerClasses {
  private static final String CLASS = "serverClass:";
  private static final String APP = ":app:";

  private ServerClasses() {}

  static JsonObject columns(Values values) {
    String name = values.name();
    boolean isClass = name.startsWith(CLASS);
    String rest = isClass ? name.substring(CLASS.length()) : "";
    int app = rest.lastIndexOf(APP);
    return new JsonObject()
        .put("kind", isClass ? (app < 0 ? "class" : "app") : otherKind(name))
        .put("server_class", isClass ? (app < 0 ? rest : rest.substring(0, app)) : null)
        .put("app", app < 0 ? null : rest.substring(app + APP.length()))
        .put("filter_type", values.text("filterType"))
        .put("whitelist", patterns(values, "whitelist"))
        .put("blacklist", patterns(values, "blacklist"))
        .put("machine_types", values.text("machineTypesFilter"))
        .put("restart_splunkd", values.bool("restartSplunkd"))
        .put("state_on_client", values.text("stateOnClient"));
  }

  private static String otherKind(String name) {
    return name.equals("global") ? "global" : "other";
  }

  private static JsonArray patterns(Values values, String list) {
    Pattern numbered = Pattern.compile(Pattern.quote(list) + "\\.[0-9]{1,18}");
    JsonArray patterns = new JsonArray();
    values.keys(key -> numbered.matcher(key).matches()).stream()
        .sorted(Comparator.comparingLong(key -> numberOf(key, list)))
        .map(values::text)
        .forEach((@Nullable String pattern) -> patterns.add(pattern));
    return patterns;
  }

  private static long numberOf(String key, String list) {
    return Long.parseLong(key.substring(list.length() + 1));
  }
}
