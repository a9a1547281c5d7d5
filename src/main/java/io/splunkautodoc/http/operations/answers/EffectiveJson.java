package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.precedence.Candidate;
import io.splunkautodoc.analysis.precedence.Context;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.Origin;
import io.splunkautodoc.processing.answers.EffectiveQuestion.Effective;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An effective configuration as JSON.
 *
 * @param stanza the only one to show; null for all
 * @param key the only one to show; null for all
 */
record EffectiveJson(Page page, @Nullable String stanza, @Nullable String key) {
  JsonObject of(int runId, @Nullable String host, Effective effective) {
    Context context = effective.conf().context();
    JsonObject json =
        new JsonObject()
            .put("run_id", runId)
            .put("conf", effective.conf().conf())
            .put("context", name(context));
    if (context instanceof Context.InApp inApp) {
      json.put("app", inApp.app()).put("user", inApp.user());
    }
    json.put("host", host);
    page.put(json, "stanzas", stanzas(effective), this::stanza);
    return json.put("files", Parts.array(effective.layers(), place -> place.path()))
        .put(
            "disabled_apps",
            Parts.array(
                effective.files().disabledApps().entrySet(),
                app ->
                    new JsonObject()
                        .put("app", app.getKey())
                        .put("at", Parts.line(app.getValue()))))
        .put("caveats", Parts.caveats(effective.caveats()));
  }

  private static String name(Context context) {
    if (context instanceof Context.InApp) {
      return "app";
    }
    return context instanceof Context.Peer ? "peer" : "global";
  }

  private List<EffectiveStanza> stanzas(Effective effective) {
    return effective.conf().stanzas().stream()
        .filter(each -> stanza == null || each.name().equals(stanza))
        .filter(each -> key == null || each.setting(key).isPresent())
        .toList();
  }

  private JsonObject stanza(EffectiveStanza shown) {
    Collection<EffectiveSetting> settings =
        key == null ? shown.settings().values() : shown.setting(key).stream().toList();
    return new JsonObject()
        .put("name", shown.name())
        .put("headers", Parts.array(shown.headers(), each -> Parts.place(each.at(), each.place())))
        .put("settings", Parts.array(settings, EffectiveJson::setting));
  }

  private static JsonObject setting(EffectiveSetting setting) {
    return new JsonObject()
        .put("key", setting.key())
        .put("value", setting.value())
        .put("winner", Parts.place(setting.winner().at(), setting.winner().place()))
        .put("losers", Parts.array(setting.losers(), EffectiveJson::loser))
        .put(
            "inherited_from",
            setting.origin() == Origin.STANZA
                ? null
                : new JsonObject()
                    .put("origin", setting.origin().wireName())
                    .put("stanza", setting.winner().stanza()));
  }

  private static JsonObject loser(Candidate loser) {
    return Parts.place(loser.at(), loser.place())
        .put("stanza", loser.stanza())
        .put("value", loser.value());
  }
}
