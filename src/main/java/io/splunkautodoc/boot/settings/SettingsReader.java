package io.splunkautodoc.boot.settings;

import static io.splunkautodoc.boot.settings.SettingKey.*;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.analysis.lint.Lint;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes {@link Settings} of a file and the environment. */
public final class SettingsReader {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:%_-]+");
  private static final Pattern LEVEL = Pattern.compile("error|warn|info|debug");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Texts texts;

  private SettingsReader(Texts texts) {
    this.texts = texts;
  }

  /**
   * Reads them.
   *
   * @param file empty: defaults and environment only
   * @throws SettingsException with one line that says what to change
   */
  public static Settings read(Optional<Path> file, Map<String, String> environment) {
    Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
    file.ifPresent(path -> texts.putAll(SettingsFile.read(path)));
    texts.putAll(Variables.read(environment));
    return new SettingsReader(new Texts(texts)).settings();
  }

  private Settings settings() {
    Path home = texts.path(HOME).toAbsolutePath().normalize();
    return new Settings(
        home,
        http(),
        drop(home),
        texts.path(ROUTES_FOLDER).toAbsolutePath().normalize(),
        !texts.text(ROUTES_FOLDER).equals(ROUTES_FOLDER.defaultText()),
        databaseUrl(),
        storage(),
        analysis(),
        suppressions(),
        recovery(),
        limits(),
        log());
  }

  private Settings.Http http() {
    return new Settings.Http(
        texts.matching(HTTP_HOST, HOST, "a host name or an IP address"),
        (int) texts.number(HTTP_PORT, 0, 65535));
  }

  private Settings.Drop drop(Path home) {
    Path folder =
        texts.optional(DROP_FOLDER).isEmpty() ? home.resolve("drop") : texts.path(DROP_FOLDER);
    return new Settings.Drop(
        folder.toAbsolutePath().normalize(),
        texts.duration(DROP_POLL_INTERVAL, Duration.ofMillis(10), HOUR, "10ms to 1h"),
        texts.duration(DROP_SETTLE_TIME, Duration.ZERO, HOUR, "0s to 1h"));
  }

  private Optional<String> databaseUrl() {
    Optional<String> url = texts.optional(DATABASE_URL);
    if (url.isPresent() && !url.get().matches("postgres(ql)?://[^\\s]+/[^\\s/]+")) {
      throw texts.bad(DATABASE_URL, "postgresql://user:password@host:port/database");
    }
    return url;
  }

  private Settings.Storage storage() {
    Optional<String> accessKey = texts.optional(STORAGE_ACCESS_KEY);
    Optional<String> secretKey = texts.optional(STORAGE_SECRET_KEY);
    if (accessKey.isPresent() != secretKey.isPresent()) {
      SettingKey missing = accessKey.isPresent() ? STORAGE_SECRET_KEY : STORAGE_ACCESS_KEY;
      throw texts.bad(missing, "both of storage.access-key and storage.secret-key, or none");
    }
    return new Settings.Storage(
        endpoint(),
        texts.text(STORAGE_REGION),
        texts.matching(
            STORAGE_BUCKET, BUCKET, "3 to 63 lower-case letters, digits, dots and dashes"),
        accessKey,
        secretKey,
        texts.bool(STORAGE_PATH_STYLE));
  }

  private Optional<String> endpoint() {
    Optional<String> endpoint = texts.optional(STORAGE_ENDPOINT);
    endpoint.ifPresent(
        url -> {
          try {
            URI uri = new URI(url);
            if (uri.getHost() != null && url.matches("https?://.+")) {
              return;
            }
          } catch (URISyntaxException e) {
            throw texts.bad(STORAGE_ENDPOINT, "an http:// or https:// URL: " + e.getReason());
          }
          throw texts.bad(STORAGE_ENDPOINT, "an http:// or https:// URL");
        });
    return endpoint;
  }

  private Settings.Analysis analysis() {
    Optional<String> key = texts.optional(ANALYSIS_FINGERPRINT_KEY);
    if (key.isPresent() && key.get().length() < 32) {
      throw texts.bad(
          ANALYSIS_FINGERPRINT_KEY, "at least 32 characters, such as openssl rand -hex 32");
    }
    return new Settings.Analysis(
        texts.bool(ANALYSIS_ENABLED),
        (int) texts.number(ANALYSIS_WORKERS, 1, 64),
        texts.duration(ANALYSIS_LEASE, Duration.ofSeconds(1), HOUR, "1s to 1h"),
        texts.duration(ANALYSIS_PREPARE_AFTER, Duration.ZERO, HOUR, "0s to 1h"),
        key);
  }

  private Suppressions suppressions() {
    String text = texts.text(FINDINGS_SUPPRESS);
    // In a variable, one line holds the whole list.
    String lines = text.contains("\n") ? text : text.replace(',', '\n');
    Suppressions suppressions =
        Suppressions.parse(lines, Lint.rules().stream().map(RuleInfo::id).toList());
    for (Suppressions.Problem problem : suppressions.problems()) {
      throw SettingsException.badValue(
          FINDINGS_SUPPRESS.path(),
          lines.lines().skip(problem.line() - 1L).findFirst().orElse("").strip(),
          "a rule, or a rule and a path below etc/, each entry. " + problem.text());
    }
    return suppressions;
  }

  private Settings.Recovery recovery() {
    Duration second = Duration.ofSeconds(1);
    return new Settings.Recovery(
        texts.duration(RECOVERY_LOST_AFTER, Duration.ofMinutes(1), MONTH, "1m to 720h"),
        texts.duration(RECOVERY_SWEEP_INTERVAL, second, MONTH, "1s to 720h"),
        texts.duration(RECOVERY_SWEEP_GRACE, Duration.ZERO, MONTH, "0s to 720h"));
  }

  private Settings.Limits limits() {
    return new Settings.Limits(
        texts.bytes(LIMITS_UPLOAD_BYTES, 1L << 40, "1TiB"),
        texts.bytes(LIMITS_FREE_BYTES, 1L << 40, "1TiB"),
        texts.number(LIMITS_ARCHIVE_ENTRIES, 1, 100_000_000),
        texts.bytes(LIMITS_ARCHIVE_BYTES, 16L << 40, "16TiB"),
        texts.bytes(LIMITS_ENTRY_BYTES, 2L << 30, "2GiB"),
        (int) texts.bytes(LIMITS_CONF_BYTES, 256 << 20, "256MiB"),
        (int) texts.number(LIMITS_COMPRESSION_RATIO, 1, 100_000));
  }

  private Settings.Log log() {
    return new Settings.Log(
        texts.choice(LOG_FORMAT, Settings.Log.Format.class, "text or json"),
        texts.matching(LOG_LEVEL, LEVEL, "error, warn, info or debug"));
  }
}
