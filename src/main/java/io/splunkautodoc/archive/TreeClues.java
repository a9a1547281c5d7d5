package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Recognised;
import io.splunkautodoc.archive.Recognition.Unrecognised;
import io.splunkautodoc.archive.UploadLayout.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's entry names say about its kind. Keeps one example of each clue, so its size
 * does not grow with the archive. Not thread-safe.
 */
final class TreeClues {
  static final Set<String> LAYERS = Set.of("default", "local");
  static final String SERVER_CLASS = "serverclass.conf";

  /** A name, and what else counts of a member. */
  record Clue(String name, boolean directory, boolean empty) {}

  private final Roots roots = new Roots();
  private @Nullable String top;
  private boolean severalTops;
  private boolean etcFolders;
  private boolean files;
  private @Nullable String app;
  private @Nullable String deployment;
  private @Nullable String instance;

  /** Adds a member that the archive can be read for; links and the like say nothing. */
  void add(Member member) throws IOException {
    boolean folder = member.type() == Member.Type.FOLDER;
    if ((folder || member.type() == Member.Type.FILE)
        && EntryPath.of(member.name()) instanceof EntryPath.Safe safe) {
      add(new Clue(safe.path(), folder, !folder && isEmpty(member, safe.path())));
    }
  }

  // Only the emptiness of a serverclass.conf counts, and zip can leave it open.
  private static boolean isEmpty(Member member, String path) throws IOException {
    return member.statedSize() < 0
        ? path.endsWith(SERVER_CLASS) && member.content().read() < 0
        : member.statedSize() == 0;
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
    if (!entry.directory()) {
      roots.add(parts);
    }
    lookInside(entry, parts);
  }

  /** Whether no later entry can change the answer. */
  boolean certain() {
    return deployment != null && etcFolders;
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

  /**
   * What the clues come to.
   *
   * @param prefix as in {@link UploadLayout#prefix}
   * @param app as in {@link UploadLayout#appName}, where it has a folder
   */
  record Verdict(Recognition recognition, Shape shape, String prefix, String app) {}

  /**
   * The rules in their order: one app, a deployment server, an instance, apps below other folders.
   *
   * @param trouble what kept the rest from being read; null where all was
   */
  Verdict decide(@Nullable String trouble) {
    String note = trouble == null ? "" : " (" + trouble + ")";
    if (app != null && top != null && !severalTops && !etcFolders) {
      return new Verdict(
          new Recognised(
              UploadKind.APP_BUNDLE, "one top folder with " + Shown.inMessage(app) + note),
          Shape.APP,
          "",
          top);
    }
    if (isInsideAnApp(deployment != null ? deployment : instance)) {
      return decideByApps(note);
    }
    if (deployment != null) {
      return inEtc(
          new Recognised(UploadKind.DS_ETC, "has " + Shown.inMessage(deployment) + note),
          deployment);
    }
    if (instance != null) {
      return inEtc(
          new Recognised(UploadKind.INSTANCE_ETC, "has " + Shown.inMessage(instance) + note),
          instance);
    }
    return etcFolders ? nothing(note) : decideByApps(note);
  }

  /** Whether the evidence is of an {@code etc/} that one of several apps carries inside. */
  private boolean isInsideAnApp(@Nullable String evidence) {
    String prefix = evidence == null ? null : EtcRoot.prefix(EtcRoot.parts(evidence));
    Roots.Apps apps = roots.apps();
    return prefix != null && apps != null && apps.several() && roots.isInsideAnApp(prefix, apps);
  }

  private Verdict inEtc(Recognition found, String evidence) {
    String prefix = EtcRoot.prefix(EtcRoot.parts(evidence));
    Roots.Apps apps = roots.apps();
    if (prefix != null) {
      prefix = roots.outermost(prefix);
    } else if (!roots.etcs().isEmpty()) {
      // The evidence is a serverclass.conf beside the folders.
      prefix = roots.etcs().get(0);
    }
    if (prefix != null) {
      return new Verdict(found, Shape.ETC, prefix, "");
    }
    return new Verdict(found, Shape.DEPLOYMENT_REPOSITORY, apps == null ? "" : apps.parent(), "");
  }

  private Verdict decideByApps(String note) {
    Roots.Apps apps = roots.apps();
    if (apps != null && apps.several()) {
      return new Verdict(
          new Unrecognised(UploadKind.INSTANCE_ETC, "several folders that look like apps" + note),
          Shape.SEVERAL_APPS,
          apps.parent(),
          "");
    }
    if (apps != null) {
      String where = apps.bare() ? "an app's files without its folder" : "one app folder";
      return new Verdict(
          new Recognised(
              UploadKind.APP_BUNDLE, where + " with " + Shown.inMessage(apps.example()) + note),
          apps.bare() ? Shape.APP_WITHOUT_FOLDER : Shape.APP,
          apps.parent(),
          apps.first());
    }
    String loose = roots.looseConf();
    return loose == null
        ? nothing(note)
        : new Verdict(
            new Recognised(
                UploadKind.SINGLE_CONF, "has " + Shown.inMessage(loose) + " in no folder" + note),
            Shape.LOOSE,
            "",
            "");
  }

  private Verdict nothing(String note) {
    String reason = files ? "no Splunk folder among its members" : "an archive without any file";
    return new Verdict(
        new Unrecognised(UploadKind.APP_BUNDLE, reason + note), Shape.NOTHING, "", "");
  }

  /** Where its folders start. */
  Roots roots() {
    return roots;
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
    if (!parts.get(last).equals(SERVER_CLASS) || entry.directory() || entry.empty()) {
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
    if (below.size() < 3) {
      return false;
    }
    return switch (below.get(0)) {
      case "system" -> LAYERS.contains(below.get(1));
      case "apps", "manager-apps", "master-apps", "peer-apps", "slave-apps", "disabled-apps" ->
          below.size() > 3 && LAYERS.contains(below.get(2));
      case "users" -> below.size() > 4 && LAYERS.contains(below.get(3));
      case "shcluster" -> showsInstance(below.subList(1, below.size()));
      default -> false;
    };
  }
}
