package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Recognised;
import io.splunkautodoc.archive.Recognition.Unrecognised;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's entry names say about its kind. Keeps one example of each clue, so its size
 * does not grow with the archive. Not thread-safe.
 */
final class TreeClues {
  private static final Set<String> LAYERS = Set.of("default", "local");

  /** A name, and what else counts of a member. */
  record Clue(String name, boolean directory, boolean empty) {}

  private @Nullable String top;
  private boolean severalTops;
  private boolean etcFolders;
  private boolean files;
  private @Nullable String app;
  private @Nullable String deployment;
  private @Nullable String instance;

  /** Adds a member that the archive can be read for; links and the like say nothing. */
  void add(Member member) {
    if (member.type() == Member.Type.FILE || member.type() == Member.Type.FOLDER) {
      add(new Clue(member.name(), member.type() == Member.Type.FOLDER, member.statedSize() == 0));
    }
  }

  void add(Clue entry) {
    List<String> parts = EtcRoot.parts(entry.name());
    if (parts.isEmpty() || EtcRoot.isPackersNoise(parts)) {
      return;
    }
    files |= !entry.directory();
    // A file beside the folders (README, LICENSE) is no second top.
    if (parts.size() > 1 || entry.directory()) {
      String first = parts.get(0);
      severalTops |= top != null && !top.equals(first);
      top = top == null ? first : top;
      etcFolders |= EtcRoot.FOLDERS.contains(first) || first.equals("etc");
    }
    etcFolders |= parts.size() > 2 && isAppsOrSystem(parts.get(1));
    lookInside(entry, parts);
  }

  /** Whether no later entry can change the answer. */
  boolean certain() {
    return deployment != null && (severalTops || etcFolders);
  }

  private void lookInside(Clue entry, List<String> parts) {
    if (app == null && showsApp(parts)) {
      app = entry.name();
    }
    List<String> below = EtcRoot.below(parts);
    if (deployment == null && (showsDeployment(below) || isServerClass(entry, parts))) {
      deployment = entry.name();
    }
    if (instance == null && showsInstance(below)) {
      instance = entry.name();
    }
  }

  /** The rules in their order: one app, a deployment server, an instance. */
  Recognition decide(@Nullable String trouble) {
    String note = trouble == null ? "" : " (" + trouble + ")";
    if (app != null && !severalTops && !etcFolders) {
      return new Recognised(
          UploadKind.APP_BUNDLE, "one top folder with " + Shown.inMessage(app) + note);
    }
    if (deployment != null) {
      return new Recognised(UploadKind.DS_ETC, "has " + Shown.inMessage(deployment) + note);
    }
    if (instance != null) {
      return new Recognised(UploadKind.INSTANCE_ETC, "has " + Shown.inMessage(instance) + note);
    }
    if (app != null) {
      return new Unrecognised(
          UploadKind.INSTANCE_ETC, "several top folders that look like apps" + note);
    }
    String reason = files ? "no Splunk folder among its members" : "an archive without any file";
    return new Unrecognised(UploadKind.APP_BUNDLE, reason + note);
  }

  private static boolean isAppsOrSystem(String folder) {
    return folder.equals("apps") || folder.equals("system");
  }

  private static boolean showsApp(List<String> parts) {
    if (parts.size() == 2) {
      return parts.get(1).equals("app.manifest");
    }
    return parts.size() == 3
        && ((LAYERS.contains(parts.get(1)) && parts.get(2).endsWith(".conf"))
            || (parts.get(1).equals("metadata") && parts.get(2).equals("default.meta")));
  }

  private static boolean showsDeployment(List<String> below) {
    return below.size() > 2
        && below.get(0).equals("deployment-apps")
        && LAYERS.contains(below.get(2));
  }

  // Splunk itself leaves an empty serverclass.conf in an instance's system/local.
  private static boolean isServerClass(Clue entry, List<String> parts) {
    int last = parts.size() - 1;
    if (!parts.get(last).equals("serverclass.conf") || entry.directory() || entry.empty()) {
      return false;
    }
    List<String> below = EtcRoot.below(parts);
    return (last <= 1 && below.isEmpty())
        || below.size() == 1
        || matches(below, "system", "local")
        || (below.size() == 4 && below.get(0).equals("apps") && LAYERS.contains(below.get(2)));
  }

  private static boolean matches(List<String> below, String first, String second) {
    return below.size() == 3 && below.get(0).equals(first) && below.get(1).equals(second);
  }

  private static boolean showsInstance(List<String> below) {
    return (below.size() > 2 && below.get(0).equals("system") && below.get(1).equals("local"))
        || (below.size() > 3 && below.get(0).equals("apps") && LAYERS.contains(below.get(2)));
  }
}
