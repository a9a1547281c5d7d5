package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.ConfFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlobalContextTest {
  private static EffectiveConf props(ConfFile... files) {
    return Precedence.global(deployment(files), "props");
  }

  private static List<String> everyone(EffectiveConf conf, String stanza, String key) {
    EffectiveSetting setting = conf.setting(stanza, key).orElseThrow();
    return Stream.concat(Stream.of(setting.winner()), setting.losers().stream())
        .map(candidate -> candidate.at() + " " + candidate.value())
        .toList();
  }

  @Test
  void system_local_beats_every_local_and_every_local_beats_every_default() {
    EffectiveConf conf =
        props(
            file("system/default/props.conf", "[x]", "k = 6"),
            file("apps/a/default/props.conf", "[x]", "k = 4"),
            file("apps/z/local/props.conf", "[x]", "k = 3"),
            file("apps/b/default/props.conf", "[x]", "k = 5"),
            file("apps/y/local/props.conf", "[x]", "k = 2"),
            file("system/local/props.conf", "[x]", "k = 1"));

    assertThat(everyone(conf, "x", "k"))
        .containsExactly(
            "system/local/props.conf:2 1",
            "apps/y/local/props.conf:2 2",
            "apps/z/local/props.conf:2 3",
            "apps/a/default/props.conf:2 4",
            "apps/b/default/props.conf:2 5",
            "system/default/props.conf:2 6");
  }

  @Test
  void among_apps_the_first_name_in_ascii_order_wins() {
    EffectiveConf conf =
        props(
            file("apps/a/local/props.conf", "[x]", "k = lower"),
            file("apps/_b/local/props.conf", "[x]", "k = underscore"),
            file("apps/A/local/props.conf", "[x]", "k = upper"),
            file("apps/10_x/local/props.conf", "[x]", "k = digit"));

    assertThat(everyone(conf, "x", "k"))
        .containsExactly(
            "apps/10_x/local/props.conf:2 digit",
            "apps/A/local/props.conf:2 upper",
            "apps/_b/local/props.conf:2 underscore",
            "apps/a/local/props.conf:2 lower");
  }

  @Test
  void folder_names_are_compared_not_paths() {
    EffectiveConf conf =
        props(
            file("apps/app-x/local/props.conf", "[x]", "k = longer"),
            file("apps/app/local/props.conf", "[x]", "k = shorter"));

    assertThat(conf.value("x", "k")).contains("shorter");
  }

  @Test
  void in_a_file_the_last_of_repeated_stanzas_and_keys_wins() {
    EffectiveConf conf =
        props(file("apps/a/local/props.conf", "[x]", "k = 1", "k = 2", "[y]", "[x]", "k = 3"));

    assertThat(everyone(conf, "x", "k"))
        .containsExactly(
            "apps/a/local/props.conf:6 3",
            "apps/a/local/props.conf:3 2",
            "apps/a/local/props.conf:2 1");
  }

  @Test
  void an_empty_value_overrides() {
    EffectiveConf conf =
        props(
            file("apps/a/default/props.conf", "[x]", "k = 1"),
            file("apps/a/local/props.conf", "[x]", "k ="));

    assertThat(conf.value("x", "k")).contains("");
  }

  @Test
  void stanza_names_and_keys_differ_by_case() {
    EffectiveConf conf = props(file("apps/a/local/props.conf", "[x]", "k = 1", "[X]", "K = 2"));

    assertThat(conf.value("x", "K")).isEmpty();
    assertThat(conf.value("X", "k")).isEmpty();
  }

  @Test
  void staging_folders_and_users_are_not_read() {
    EffectiveConf conf =
        props(
            file("deployment-apps/a/local/props.conf", "[a]", "k = 1"),
            file("manager-apps/a/local/props.conf", "[b]", "k = 1"),
            file("shcluster/apps/a/local/props.conf", "[c]", "k = 1"),
            file("disabled-apps/a/local/props.conf", "[d]", "k = 1"),
            file("users/u/a/local/props.conf", "[e]", "k = 1"));

    assertThat(conf.stanzas()).isEmpty();
  }
}
