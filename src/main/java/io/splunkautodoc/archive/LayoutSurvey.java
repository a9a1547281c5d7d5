package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Recognised;
import io.splunkautodoc.archive.UploadLayout.Role;
import io.splunkautodoc.archive.UploadLayout.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers what an upload's entries say about its layout, by the same rules as {@link
 * UploadRecognition}. Its size does not grow with the archive. Not thread-safe.
 */
public final class LayoutSurvey {
  private static final Pattern RECEIVING =
      Pattern.compile("^\\s*\\[splunktcp(-ssl)?[:\\]]", Pattern.MULTILINE);

  private final TreeClues clues = new TreeClues();
  private final Set<Role> roles = EnumSet.noneOf(Role.class);
  private boolean receives;
  private boolean ownIndexes;

  /**
   * Adds a file.
   *
   * @param path as in {@link EntryInfo#path}
   * @param size in bytes
   */
  public void file(String path, long size) {
    clues.add(new TreeClues.Clue(path, false, size == 0));
    List<String> parts = EtcRoot.parts(path);
    List<String> below = EtcRoot.below(parts);
    if (below.size() > 2) {
      addRole(below);
    }
    ownIndexes |= path.endsWith("local/indexes.conf");
  }

  /** Adds a folder that the archive names. */
  public void folder(String path) {
    clues.add(new TreeClues.Clue(path, true, false));
  }

  /** Adds what a file says; only that of {@code inputs.conf} counts. */
  public void content(String path, byte[] content) {
    receives |=
        path.endsWith("local/inputs.conf")
            && RECEIVING.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
  }

  private void addRole(List<String> below) {
    boolean shipped = below.get(1).equals("_cluster") && below.get(2).equals("default");
    switch (below.get(0)) {
      case "manager-apps", "master-apps" ->
          addWhere(!shipped && isApp(below, 1), Role.CLUSTER_MANAGER);
      case "peer-apps", "slave-apps" -> addWhere(!shipped && isApp(below, 1), Role.CLUSTER_PEER);
      case "shcluster" -> addWhere(below.get(1).equals("apps") && isApp(below, 2), Role.DEPLOYER);
      case "apps" ->
          addWhere(below.get(1).equals("SplunkUniversalForwarder"), Role.UNIVERSAL_FORWARDER);
      default -> {}
    }
  }

  private void addWhere(boolean shown, Role role) {
    if (shown) {
      roles.add(role);
    }
  }

  /** Whether it is a file in an app's layer. */
  private static boolean isApp(List<String> below, int app) {
    return below.size() == app + 3 && TreeClues.LAYERS.contains(below.get(app + 1));
  }

  /**
   * The layout of what was added.
   *
   * @param originalName as the owner gave it; names an app that came without its folder
   */
  public UploadLayout layout(String originalName) {
    TreeClues.Verdict verdict = clues.decide(null);
    boolean bare = verdict.shape() == Shape.APP_WITHOUT_FOLDER;
    if (receives && ownIndexes) {
      roles.add(Role.INDEXER);
    }
    return new UploadLayout(
        verdict.recognition().kind(),
        verdict.recognition() instanceof Recognised,
        verdict.recognition().reason(),
        verdict.shape(),
        verdict.prefix(),
        bare ? UploadNames.ofApp(originalName) : verdict.app(),
        clues.roots().hasRootServerClass(verdict.prefix()),
        roles,
        remarks(verdict));
  }

  private List<String> remarks(TreeClues.Verdict verdict) {
    List<String> remarks = new ArrayList<>();
    switch (verdict.shape()) {
      case DEPLOYMENT_REPOSITORY ->
          remarks.add(
              "Assumed: the app folders beside serverclass.conf are the deployment server's"
                  + " deployment-apps.");
      case SEVERAL_APPS ->
          remarks.add(
              "Several apps' folders are read as the apps of one instance; upload them below"
                  + " deployment-apps/, manager-apps/ or shcluster/apps/ if they are handed out.");
      case ETC -> otherEtcs(verdict.prefix(), remarks);
      default -> {}
    }
    return remarks;
  }

  private void otherEtcs(String prefix, List<String> remarks) {
    for (String other : clues.roots().etcs()) {
      if (!other.equals(prefix)) {
        remarks.add(
            "\"%s\" holds another etc/, which is not read; upload it on its own."
                .formatted(other.isEmpty() ? "./" : Shown.inMessage(other)));
      }
    }
    if (clues.roots().hasRootServerClass(prefix)) {
      remarks.add(
          "Assumed: the serverclass.conf beside the folders belongs into system/local, from where"
              + " Splunk reads it.");
    }
  }
}
