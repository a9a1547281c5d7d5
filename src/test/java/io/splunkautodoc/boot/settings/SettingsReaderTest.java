package io.splunkautodoc.boot.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.analysis.finding.Suppression;
import io.splunkautodoc.analysis.finding.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  private static final Path SHIPPED = Path.of("config", "application.yaml");

  @TempDir Path folder;

  @Test
  void the_shipped_file_says_every_default_and_nothing_else() {
    assertThat(SettingsReader.read(Optional.of(SHIPPED), Map.of()))
        .isEqualTo(SettingsReader.read(Optional.empty(), Map.of()));
    assertThat(SettingsFile.read(SHIPPED)).containsOnlyKeys(SettingKey.values());
  }

  @Test
  void defaults_are_those_of_the_handbook() {
    Settings settings = SettingsReader.read(Optional.empty(), Map.of());

    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
    assertThat(settings.drop())
        .isEqualTo(
            new Settings.Drop(
                settings.home().resolve("drop"), Duration.ofMillis(500), Duration.ofSeconds(1)));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.storage().endpoint()).isEmpty();
    assertThat(settings.limits())
        .isEqualTo(
            new Settings.Limits(
                8L << 30, 256L << 20, 1_000_000, 32L << 30, 256L << 20, 16 << 20, 200));
  }

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    Path file = file("http: {port: 9000}\nhome: elsewhere\n");

    Settings settings =
        SettingsReader.read(
            Optional.of(file),
            Map.of("AUTODOC_HTTP_PORT", "0", "AUTODOC_DROP_POLL_INTERVAL", "2m"));

    assertThat(settings.http().port()).isZero();
    assertThat(settings.drop().pollInterval()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.home()).isEqualTo(Path.of("elsewhere").toAbsolutePath());
  }

  @Test
  void an_empty_file_and_an_empty_variable_mean_the_default() throws IOException {
    Settings settings = SettingsReader.read(Optional.of(file("")), Map.of("AUTODOC_HTTP_PORT", ""));

    assertThat(settings.http().port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTODOC_HTTP_PORT, 65536, http.port, 0 to 65535",
    "AUTODOC_HTTP_PORT, http, http.port, 0 to 65535",
    "AUTODOC_DROP_SETTLE_TIME, 1 day, drop.settle-time, 0s to 1h",
    "AUTODOC_DROP_POLL_INTERVAL, 1ms, drop.poll-interval, 10ms to 1h",
    "AUTODOC_ANALYSIS_ENABLED, yes, analysis.enabled, true or false",
    "AUTODOC_LIMITS_UPLOAD_BYTES, 0, limits.upload-bytes, 1 to 1TiB",
    "AUTODOC_LIMITS_UPLOAD_BYTES, -1, limits.upload-bytes, 1 to 1TiB",
    "AUTODOC_LIMITS_CONF_BYTES, 257MiB, limits.conf-bytes, 1 to 256MiB",
    "AUTODOC_LOG_FORMAT, xml, log.format, text or json",
    "AUTODOC_STORAGE_BUCKET, A_B, storage.bucket, 3 to 63",
    "AUTODOC_STORAGE_ENDPOINT, minio:9000, storage.endpoint, http:// or https://",
    "AUTODOC_STORAGE_ACCESS_KEY, alone, storage.secret-key, both",
  })
  void a_bad_value_names_key_value_and_what_is_allowed(
      String variable, String value, String key, String allowed) {
    assertThatThrownBy(() -> SettingsReader.read(Optional.empty(), Map.of(variable, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(allowed)
        .hasMessageNotContaining("\n")
        .satisfies(
            e -> {
              if (!key.endsWith("secret-key")) {
                assertThat(e).hasMessageContaining("'" + value + "'");
              }
            });
  }

  @Test
  void a_bad_database_url_is_refused_without_showing_the_password() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Optional.empty(), Map.of("AUTODOC_DATABASE_URL", "mysql://me:hunter2@x/y")))
        .hasMessageContaining("database.url")
        .hasMessageContaining("postgresql://")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void an_unknown_key_is_named_with_the_nearest_ones() throws IOException {
    Path file = file("http:\n  prt: 1\n");

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .hasMessageContaining("http.prt")
        .hasMessageContaining("http.port");
  }

  @Test
  void the_value_of_an_unknown_name_may_be_a_secret_and_is_not_told() throws IOException {
    Path file = file("storage:\n  secretkey: hunter2\n");

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .hasMessageContaining("storage.secretkey")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Optional.empty(), Map.of("AUTODOC_STORAGE_SECRETKEY", "hunter2")))
        .hasMessageContaining("AUTODOC_STORAGE_SECRETKEY")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void an_unknown_variable_is_named_with_the_nearest_ones() {
    assertThatThrownBy(
            () -> SettingsReader.read(Optional.empty(), Map.of("AUTODOC_HTTP_PROT", "1")))
        .hasMessageContaining("AUTODOC_HTTP_PROT")
        .hasMessageContaining("AUTODOC_HTTP_PORT");
  }

  @ParameterizedTest
  @CsvSource({
    "'http:\n  port: 1\n  port: 2\n', line 3",
    "'http: [1, 2]\n', http must hold keys",
    "'http:\n  port: [1]\n', http.port takes one value",
    "'a: b: c\n', line 1",
    "'just text', must hold keys",
  })
  void a_broken_file_is_named_with_the_place(String text, String said) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(said);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path file = folder.resolve("gone.yaml");
    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + " is not there");
  }

  @Test
  void a_file_in_another_encoding_is_named_with_what_to_do() throws IOException {
    Path file =
        Files.write(folder.resolve("application.yaml"), "home: b\u00f6".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage(file + " is not UTF-8: save it in that encoding");
  }

  @Test
  void findings_are_suppressed_by_a_list_or_in_one_line() throws IOException {
    Path file =
        file(
            "findings:\n  suppress:\n    - great-eight-incomplete # a matter of taste\n"
                + "    - security deployment-apps/lab_*/**\n");
    Suppressions ofFile = SettingsReader.read(Optional.of(file), Map.of()).suppressions();
    assertThat(ofFile.all())
        .extracting(Suppression::text)
        .containsExactly("great-eight-incomplete", "security deployment-apps/lab_*/**");

    Map<String, String> variable =
        Map.of(
            "AUTODOC_FINDINGS_SUPPRESS",
            "great-eight-incomplete, security deployment-apps/lab_*/**");
    assertThat(SettingsReader.read(Optional.empty(), variable).suppressions()).isEqualTo(ofFile);
  }

  @Test
  void a_rule_that_does_not_exist_stops_the_start() {
    Map<String, String> variable = Map.of("AUTODOC_FINDINGS_SUPPRESS", "security, grate-eight");
    assertThatThrownBy(() -> SettingsReader.read(Optional.empty(), variable))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("setting findings.suppress = 'grate-eight' is not valid")
        .hasMessageContaining("There is no rule grate-eight.");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("application.yaml"), text);
  }
}
