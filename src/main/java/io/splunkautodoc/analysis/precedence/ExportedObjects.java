package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader in an app sees of other apps: the objects that their {@code metadata/} exports. The
 * most special word counts: that on the setting, else on the stanza, the type, the whole app.
 */
final class ExportedObjects implements Visibility {
  private final String readersApp;

  /** Of each app: whether it exports the object of that name. */
  private final Map<String, Map<String, Boolean>> exports = new HashMap<>();

  ExportedObjects(HostFiles host, Context.InApp reader) {
    readersApp = reader.app();
    host.files(ConfPlace.META).stream()
        .filter(file -> file.layer() == Layer.APP)
        .sorted(Comparator.comparing(ExportedObjects::isDefault).reversed())
        .forEach(this::read);
  }

  @Override
  public boolean seesAll(LayeredFile file) {
    return file.layer() != Layer.APP || file.app().equals(readersApp);
  }

  @Override
  public boolean sees(LayeredFile file, String stanza, String key) {
    Map<String, Boolean> ofApp = exports.getOrDefault(file.app(), Map.of());
    String conf = file.file().place().conf();
    String object = conf + "/" + stanza;
    for (String name : List.of(object + "/" + key, object, conf, "")) {
      @Nullable Boolean exported = ofApp.get(name);
      if (exported != null) {
        return exported;
      }
    }
    return false;
  }

  /** Later files override earlier ones. */
  private void read(LayeredFile file) {
    Map<String, Boolean> ofApp = exports.computeIfAbsent(file.app(), app -> new HashMap<>());
    for (Stanza stanza : file.file().stanzas()) {
      exported(stanza).ifPresent(exported -> ofApp.put(ObjectNames.of(stanza.name()), exported));
    }
  }

  private static Optional<Boolean> exported(Stanza stanza) {
    return stanza.settings().stream()
        .filter(setting -> setting.key().equals("export"))
        .map(Setting::value)
        .reduce((earlier, later) -> later)
        .map(value -> value.equalsIgnoreCase("system"));
  }

  private static boolean isDefault(LayeredFile file) {
    return file.file().place().scope() == Scope.DEFAULT;
  }
}
