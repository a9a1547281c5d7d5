package io.splunkautodoc.analysis.serverclass;

import java.util.List;
import java.util.Optional;

/** The settings beside the filters, with the levels that can have them. */
public enum ClassSetting {
  DISABLED("disabled", "false", Level.GLOBAL, Level.GLOBAL),
  CROSS_SERVER_CHECKSUM("crossServerChecksum", "false", Level.GLOBAL, Level.GLOBAL),
  SYNC_MODE("syncMode", "none", Level.GLOBAL, Level.GLOBAL),
  MAX_CONCURRENT_DOWNLOADS("maxConcurrentDownloads", "0", Level.GLOBAL, Level.GLOBAL),
  RELOAD_CHECK_INTERVAL("reloadCheckInterval", "60", Level.GLOBAL, Level.GLOBAL),
  TMP_FOLDER("tmpFolder", "$SPLUNK_HOME/var/run/tmp", Level.GLOBAL, Level.GLOBAL),
  REPOSITORY_LOCATION(
      "repositoryLocation", "$SPLUNK_HOME/etc/deployment-apps", Level.GLOBAL, Level.CLASS),
  TARGET_REPOSITORY_LOCATION(
      "targetRepositoryLocation", "$SPLUNK_HOME/etc/apps", Level.GLOBAL, Level.CLASS),
  CONTINUE_MATCHING("continueMatching", "true", Level.GLOBAL, Level.CLASS),
  ENDPOINT(
      "endpoint",
      "$deploymentServerUri$/services/streams/deployment"
          + "?name=$tenantName$:$serverClassName$:$appName$",
      Level.GLOBAL,
      Level.CLASS),
  PRECOMPRESS_BUNDLES("precompressBundles", "true", Level.GLOBAL, Level.CLASS),
  CRON_SCHEDULE("cronSchedule", "", Level.CLASS, Level.CLASS),
  EXCLUDE_FROM_UPDATE("excludeFromUpdate", "", Level.GLOBAL, Level.APP),
  RESTART_SPLUNK_WEB("restartSplunkWeb", "false", Level.GLOBAL, Level.APP),
  RESTART_SPLUNKD("restartSplunkd", "false", Level.GLOBAL, Level.APP),
  ISSUE_RELOAD("issueReload", "false", Level.GLOBAL, Level.APP),
  RESTART_IF_NEEDED("restartIfNeeded", "false", Level.GLOBAL, Level.APP),
  STATE_ON_CLIENT("stateOnClient", "enabled", Level.GLOBAL, Level.APP),
  APP_FILE("appFile", "", Level.APP, Level.APP);

  /** What a client does with an app; classes that give the same app should agree on it. */
  static final List<ClassSetting> ON_THE_CLIENT =
      List.of(
          TARGET_REPOSITORY_LOCATION,
          EXCLUDE_FROM_UPDATE,
          RESTART_SPLUNK_WEB,
          RESTART_SPLUNKD,
          ISSUE_RELOAD,
          RESTART_IF_NEEDED,
          STATE_ON_CLIENT);

  private final String key;
  private final String builtIn;
  private final Level highest;
  private final Level lowest;

  ClassSetting(String key, String builtIn, Level highest, Level lowest) {
    this.key = key;
    this.builtIn = builtIn;
    this.highest = highest;
    this.lowest = lowest;
  }

  /** As configuration files have it. */
  public String key() {
    return key;
  }

  /** The value where nobody says anything; empty for none. */
  public String builtIn() {
    return builtIn;
  }

  boolean isAllowedAt(Level level) {
    return level.compareTo(highest) >= 0 && level.compareTo(lowest) <= 0;
  }

  boolean isBoolean() {
    return builtIn.equals("true") || builtIn.equals("false");
  }

  /** The setting of that exact key. */
  static Optional<ClassSetting> of(String key) {
    for (ClassSetting each : values()) {
      if (each.key.equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
