package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.documents.SmallSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
  private static EffectiveConf conf(String text) {
    return Precedence.global(
        SmallSite.deployment(Map.of("apps/a/local/indexes.conf", text)), "indexes");
  }

  private static String words(String settings) {
    EffectiveConf conf = conf("[one]\nhomePath = x\n" + settings);
    return Retention.of(conf, conf.stanza("one").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "86400|1 day (86,400 seconds)",
        "7776000|90 days (7,776,000 seconds)",
        "188697600|2,184 days (about 6 years, 188,697,600 seconds)",
        "100000|about 1 day (100,000 seconds)",
        "60|60 seconds",
        "90d|a time that cannot be read (90d)",
      })
  void seconds_become_days_and_years(String seconds, String words) {
    assertThat(Retention.time(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"500, 500 MB", "500000, 500 GB", "1500000, 1.5 TB", "2500, 2.5 GB"})
  void megabytes_become_what_one_can_imagine(String megabytes, String words) {
    assertThat(Retention.size(megabytes)).isEqualTo(words);
  }

  @Test
  void defaults_count_where_nobody_says_anything() {
    assertThat(words("")).contains("2,184 days").contains("500 GB").contains("deleted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_internal|Events are kept for 30 days",
        "_metrics|Metrics are kept for 14 days",
        "_audit|Events are kept for 90 days",
      })
  void what_splunk_ships_of_an_index_beats_what_others_say_of_all(String index, String words) {
    EffectiveConf conf =
        conf("[default]\nfrozenTimePeriodInSecs = 7776000\n[" + index + "]\nhomePath = x\n");
    assertThat(Retention.of(conf, conf.stanza(index).orElseThrow())).startsWith(words);
  }

  @Test
  void cold_buckets_have_a_limit_of_their_own() {
    assertThat(words("coldPath.maxDataSizeMB = 2500\n"))
        .contains("or where its cold buckets grow past 2.5 GB");
  }

  @Test
  void frozen_events_go_where_the_index_says() {
    assertThat(words("coldToFrozenDir = /archive/one\n"))
        .endsWith("Then they are moved to /archive/one.");
    assertThat(words("coldToFrozenScript = move.py\n"))
        .endsWith("Then a script takes them over: move.py.");
  }

  @Test
  void a_remote_store_has_sizes_of_its_own() {
    assertThat(words("remotePath = volume:s3/one\nmaxTotalDataSizeMB = 1\n"))
        .contains("any size (no limit is set) in the remote store")
        .doesNotContain("1 MB");
  }

  @Test
  void a_volume_limits_too() {
    assertThat(words("coldPath = volume:cold/one\n[volume:cold]\nmaxVolumeDataSizeMB = 2000000\n"))
        .contains("or where the volume cold grows past 2 TB");
    assertThat(
            words(
                "homePath = volume:hot/one\ncoldPath = /cold/one\n[volume:hot]\n"
                    + "maxVolumeDataSizeMB = 2000000\n"))
        .doesNotContain("volume");
    assertThat(
            words(
                "remotePath = volume:s3/one\ncoldPath = volume:cold/one\n[volume:cold]\n"
                    + "maxVolumeDataSizeMB = 2000000\n"))
        .doesNotContain("volume");
  }
}
