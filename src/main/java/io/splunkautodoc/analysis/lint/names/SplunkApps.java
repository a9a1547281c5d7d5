package io.splunkautodoc.analysis.lint.names;

import java.util.Set;

/** Apps that come with Splunk itself: nobody repairs their {@code default}. */
public final class SplunkApps {
  private static final Set<String> NAMES =
      Set.of(
          "SplunkDeploymentServerConfig",
          "SplunkForwarder",
          "SplunkLightForwarder",
          "SplunkUniversalForwarder",
          "alert_logevent",
          "alert_webhook",
          "appsbrowser",
          "audit_trail",
          "introspection_generator_addon",
          "journald_input",
          "launcher",
          "learned",
          "legacy",
          "python_upgrade_readiness_app",
          "sample_app",
          "search",
          "splunk-dashboard-studio",
          "splunk-data-management",
          "splunk-rolling-upgrade",
          "splunk-visual-exporter",
          "splunk_app_for_splunk_o11y_cloud",
          "splunk_archiver",
          "splunk_assist",
          "splunk_gdi",
          "splunk_httpinput",
          "splunk_ingest_actions",
          "splunk_instrumentation",
          "splunk_internal_metrics",
          "splunk_metrics_workspace",
          "splunk_monitoring_console",
          "splunk_pipeline_builders",
          "splunk_rapid_diag",
          "splunk_secure_gateway",
          "system",
          "user-prefs",
          "_cluster");

  private SplunkApps() {}

  /** Whether Splunk ships an app in a folder of that name. */
  public static boolean has(String app) {
    return NAMES.contains(app);
  }
}
