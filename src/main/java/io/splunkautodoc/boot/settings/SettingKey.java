package io.splunkautodoc.boot.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every key that is known, with its default as written in a file. */
enum SettingKey {
  HOME("home", "data"),
  HTTP_HOST("http.host", "127.0.0.1"),
  HTTP_PORT("http.port", "8080"),
  DROP_FOLDER("drop.folder", ""),
  DROP_POLL_INTERVAL("drop.poll-interval", "500ms"),
  DROP_SETTLE_TIME("drop.settle-time", "1s"),
  ROUTES_FOLDER("routes.folder", "routes"),
  DATABASE_URL("database.url", ""),
  STORAGE_ENDPOINT("storage.endpoint", ""),
  STORAGE_REGION("storage.region", "us-east-1"),
  STORAGE_BUCKET("storage.bucket", "splunk-auto-doc"),
  STORAGE_ACCESS_KEY("storage.access-key", ""),
  STORAGE_SECRET_KEY("storage.secret-key", ""),
  STORAGE_PATH_STYLE("storage.path-style", "true"),
  ANALYSIS_ENABLED("analysis.enabled", "true"),
  ANALYSIS_WORKERS("analysis.workers", "1"),
  ANALYSIS_LEASE("analysis.lease", "60s"),
  ANALYSIS_PREPARE_AFTER("analysis.prepare-after", "3s"),
  ANALYSIS_FINGERPRINT_KEY("analysis.fingerprint-key", ""),
  FINDINGS_SUPPRESS("findings.suppress", ""),
  RECOVERY_LOST_AFTER("recovery.lost-after", "24h"),
  RECOVERY_SWEEP_INTERVAL("recovery.sweep-interval", "1h"),
  RECOVERY_SWEEP_GRACE("recovery.sweep-grace", "1h"),
  LIMITS_UPLOAD_BYTES("limits.upload-bytes", "8GiB"),
  LIMITS_FREE_BYTES("limits.free-bytes", "256MiB"),
  LIMITS_ARCHIVE_ENTRIES("limits.archive-entries", "1000000"),
  LIMITS_ARCHIVE_BYTES("limits.archive-bytes", "32GiB"),
  LIMITS_ENTRY_BYTES("limits.entry-bytes", "256MiB"),
  LIMITS_CONF_BYTES("limits.conf-bytes", "16MiB"),
  LIMITS_COMPRESSION_RATIO("limits.compression-ratio", "200"),
  LOG_FORMAT("log.format", "text"),
  LOG_LEVEL("log.level", "info");

  private final String path;
  private final String defaultText;

  SettingKey(String path, String defaultText) {
    this.path = path;
    this.defaultText = defaultText;
  }

  /** The key as written in the file, parts joined by dots. */
  String path() {
    return path;
  }

  String defaultText() {
    return defaultText;
  }

  /** The environment variable that overrides it. */
  String variable() {
    return Variables.PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static Optional<SettingKey> ofPath(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  static Optional<SettingKey> ofVariable(String variable) {
    return Arrays.stream(values()).filter(key -> key.variable().equals(variable)).findFirst();
  }
}
