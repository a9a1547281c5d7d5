package io.splunkautodoc.archive;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in an archive Splunk's folders start. Keeps the first 64 places, so its size does not grow
 * with the archive. Not thread-safe.
 */
final class Roots {
  private static final int MOST = 64;

  /** Counted in folders; {@code repo/stanzas/apps/x/default/} is 4. */
  private static final int DEEPEST_LAYER = 5;

  private static final int MOST_APPS = 1_000;

  private final Set<String> etcs = new LinkedHashSet<>();
  private final Set<String> appFolders = new HashSet<>();
  private final Map<String, Apps> apps = new LinkedHashMap<>();
  private final Set<String> serverClasses = new LinkedHashSet<>();
  private @Nullable String looseConf;

  /**
   * Folders that look like apps, side by side.
   *
   * @param parent what they are in, ending with {@code /}; empty at the top
   * @param first the first one's name; empty where the app's files have no folder
   * @param several whether there are more
   * @param example the path that showed it
   */
  record Apps(String parent, String first, boolean several, String example) {
    boolean bare() {
      return first.isEmpty();
    }

    private int depth() {
      return (int) parent.chars().filter(c -> c == '/').count() + (bare() ? -1 : 0);
    }
  }

  /**
   * Adds a file.
   *
   * @param parts of its path
   */
  void add(List<String> parts) {
    String file = parts.get(parts.size() - 1);
    if (parts.size() == 1 && file.endsWith(".conf") && looseConf == null) {
      looseConf = file;
    }
    if (file.equals(TreeClues.SERVER_CLASS) && serverClasses.size() < MOST) {
      serverClasses.add(EtcRoot.folder(parts.subList(0, parts.size() - 1)));
    }
    String prefix = EtcRoot.prefix(parts);
    if (prefix != null && showsLayer(parts, file) && etcs.size() < MOST) {
      etcs.add(prefix);
    }
    int folders = parts.size() - 1;
    if (folders <= DEEPEST_LAYER && showsApp(parts, file)) {
      addApp(parts.subList(0, file.equals("app.manifest") ? folders : folders - 1), parts);
    }
  }

  private void addApp(List<String> app, List<String> parts) {
    boolean bare = app.isEmpty();
    if (appFolders.size() < MOST_APPS) {
      appFolders.add(EtcRoot.folder(app));
    }
    String name = bare ? "" : app.get(app.size() - 1);
    String parent = bare ? "" : EtcRoot.folder(app.subList(0, app.size() - 1));
    // The app's own files lie deeper than those of other apps beside it.
    String key = bare ? "/" : parent;
    Apps known = apps.get(key);
    if (known == null && apps.size() < MOST) {
      apps.put(key, new Apps(parent, name, false, String.join("/", parts)));
    } else if (known != null && !known.first().equals(name)) {
      apps.put(key, new Apps(parent, known.first(), true, known.example()));
    }
  }

  private static boolean showsLayer(List<String> parts, String file) {
    return parts.size() > 1
        && TreeClues.LAYERS.contains(parts.get(parts.size() - 2))
        && file.endsWith(".conf");
  }

  private static boolean showsApp(List<String> parts, String file) {
    if (file.equals("app.manifest")) {
      return true;
    }
    String parent = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
    return showsLayer(parts, file) || (parent.equals("metadata") && file.equals("default.meta"));
  }

  /** What comes before each {@code etc/} with configuration, ending with {@code /}. */
  List<String> etcs() {
    return List.copyOf(etcs);
  }

  /** The {@code etc/} itself, or the one that it is an accidental copy in. */
  String outermost(String etc) {
    return etcs.stream()
        .filter(outer -> etc.startsWith(outer) && EtcRoot.beginsInside(etc, outer))
        .min(Comparator.comparingInt(String::length))
        .orElse(etc);
  }

  /** Whether an {@code etc/} lies in one of the apps side by side. */
  boolean isInsideAnApp(String etc, Apps apps) {
    int end = etc.startsWith(apps.parent()) ? etc.indexOf('/', apps.parent().length()) : -1;
    return end >= 0 && appFolders.contains(etc.substring(0, end + 1));
  }

  /** Whether a {@code serverclass.conf} is right below the prefix, and none in the system's. */
  boolean hasRootServerClass(String prefix) {
    return serverClasses.contains(prefix) && !serverClasses.contains(prefix + "system/local/");
  }

  /** The app folders nearest to the top; null without any. */
  @Nullable Apps apps() {
    return apps.values().stream().min(Comparator.comparingInt(Apps::depth)).orElse(null);
  }

  /** The first {@code .conf} outside of any folder. */
  @Nullable String looseConf() {
    return looseConf;
  }
}
