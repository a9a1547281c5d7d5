package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.serverclass.ClassApp;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.ClassSettings;
import io.splunkautodoc.analysis.serverclass.HostFilter;
import io.splunkautodoc.analysis.serverclass.HostList;
import io.splunkautodoc.analysis.serverclass.Inherited;
import io.splunkautodoc.analysis.serverclass.Level;
import io.splunkautodoc.analysis.serverclass.Said;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.TypesFilter;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server class as JSON, every part with the level and the line that say it. */
final class ClassJson {
  private ClassJson() {}

  static JsonObject of(ServerClass serverClass) {
    return new JsonObject()
        .put("name", serverClass.name())
        .put("at", Parts.line(serverClass.at()))
        .put("continue_matching", serverClass.continueMatching())
        .put("filter", filter(serverClass.filter()))
        .put("settings", settings(serverClass.settings()))
        .put("apps", Parts.array(serverClass.apps(), ClassJson::app));
  }

  static JsonObject inherited(Inherited inherited) {
    return new JsonObject()
        .put("value", inherited.value())
        .put("level", inherited.level().wireName())
        .put("at", inherited.at().map(Parts::line).orElse(null));
  }

  private static JsonObject app(ClassApp app) {
    return new JsonObject()
        .put("name", app.name())
        .put("at", Parts.line(app.at()))
        .put("in_repository", Parts.answer(app.present()))
        .put("filter", app.filter().map(ClassJson::filter).orElse(null))
        .put("settings", settings(app.settings()));
  }

  private static JsonArray settings(ClassSettings settings) {
    JsonArray said = new JsonArray();
    for (ClassSetting setting : ClassSetting.values()) {
      Inherited value = settings.get(setting);
      if (value.level() != Level.BUILT_IN) {
        said.add(inherited(value).put("key", setting.key()));
      }
    }
    return said;
  }

  private static JsonObject filter(HostFilter filter) {
    return new JsonObject()
        .put("type", filter.type().wireName())
        .put("type_level", filter.typeLevel().wireName())
        .put("type_at", line(filter.typeSaid()))
        .put("list_level", filter.listLevel().wireName())
        .put("whitelist", list(filter.whitelist()))
        .put("blacklist", list(filter.blacklist()))
        .put("machine_types", types(filter.machineTypes()))
        .put("package_types", types(filter.packageTypes()))
        .put("updater_running", said(filter.updaterRunning().map(each -> each.said())))
        .put("caveats", Parts.caveats(filter.caveats()));
  }

  private static JsonObject list(HostList list) {
    return new JsonObject()
        .put(
            "entries",
            Parts.array(
                list.lines(),
                entry ->
                    new JsonObject()
                        .put("pattern", entry.pattern().text())
                        .put("key", entry.key())
                        .put("at", Parts.line(entry.at()))
                        .put("problem", entry.pattern().invalid().orElse(null))))
        .put("unread_file", said(list.unread()));
  }

  private static @Nullable JsonObject types(Optional<TypesFilter> types) {
    return types
        .map(
            filter ->
                new JsonObject()
                    .put("patterns", Parts.array(filter.patterns(), each -> each.text()))
                    .put("at", Parts.line(filter.said().at())))
        .orElse(null);
  }

  private static @Nullable JsonObject said(Optional<Said> said) {
    return said.map(
            each ->
                new JsonObject()
                    .put("key", each.key())
                    .put("value", each.value())
                    .put("at", Parts.line(each.at())))
        .orElse(null);
  }

  private static @Nullable JsonObject line(Optional<Said> said) {
    return said.map(each -> Parts.line(each.at())).orElse(null);
  }
}
