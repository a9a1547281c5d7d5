package io.splunkautodoc.analysis.precedence;

/**
 * Names of stanzas that mean something else in every app. A script's path is relative to the app
 * that names it, so {@code [script://./bin/x]} of two apps are two stanzas, and another app or the
 * system overrides it by the full path.
 */
final class StanzaNames {
  private static final String SCRIPT = "script://";

  private StanzaNames() {}

  /** The name by which all files of the host mean the same. */
  static String onHost(LayeredFile file, String name) {
    if (!file.file().place().conf().equals("inputs") || !name.startsWith(SCRIPT)) {
      return name;
    }
    String script = name.substring(SCRIPT.length());
    boolean relative = script.startsWith("./") || script.startsWith(".\\");
    return relative ? SCRIPT + folder(file) + script.substring(1) : name;
  }

  private static String folder(LayeredFile file) {
    String etc = "$SPLUNK_HOME/etc/";
    return switch (file.layer()) {
      case SYSTEM -> etc + "system";
      case PEER_APP -> etc + peerFolder(file) + "/" + file.app();
      default -> etc + "apps/" + file.app();
    };
  }

  private static String peerFolder(LayeredFile file) {
    boolean former =
        file.path().startsWith("slave-apps/") || file.path().startsWith("master-apps/");
    return former ? "slave-apps" : "peer-apps";
  }
}
