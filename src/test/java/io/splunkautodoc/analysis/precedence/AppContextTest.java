package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppContextTest {
  private static final Deployment ALL =
      deployment(
          file("users/ann/search/local/macros.conf", "[m]", "k = user"),
          file("users/bob/search/local/macros.conf", "[m]", "k = other user"),
          file("users/ann/b/local/macros.conf", "[m]", "k = other app of the user"),
          file("apps/search/local/macros.conf", "[m]", "k = local"),
          file("apps/search/default/macros.conf", "[m]", "k = default"),
          file("apps/b/default/macros.conf", "[m]", "k = b"),
          file("apps/b/metadata/default.meta", "[]", "export = system"),
          file("apps/z/local/macros.conf", "[m]", "k = z local"),
          file("apps/z/default/macros.conf", "[m]", "k = z default"),
          file("apps/z/metadata/default.meta", "[]", "export = system"),
          file("system/local/macros.conf", "[m]", "k = system local"),
          file("system/default/macros.conf", "[m]", "k = system default"));

  private static List<String> values(EffectiveConf conf, String stanza, String key) {
    return conf.setting(stanza, key).stream()
        .flatMap(said -> Stream.concat(Stream.of(said.winner()), said.losers().stream()))
        .map(Candidate::value)
        .toList();
  }

  private static EffectiveConf inSearch(ConfFile... files) {
    return Precedence.app(deployment(files), "props", "search", null);
  }

  @Test
  void the_user_then_the_app_then_the_last_of_the_others_then_the_system_win() {
    assertThat(values(Precedence.app(ALL, "macros", "search", "ann"), "m", "k"))
        .containsExactly(
            "user",
            "local",
            "default",
            "z local",
            "z default",
            "b",
            "system local",
            "system default");
  }

  @Test
  void without_a_user_nobodys_own_objects_count() {
    assertThat(values(Precedence.app(ALL, "macros", "search", null), "m", "k").get(0))
        .isEqualTo("local");
  }

  @Test
  void the_current_app_wins_where_the_global_context_prefers_another_apps_local() {
    Deployment deployment =
        deployment(
            file("apps/a_base/default/props.conf", "[x]", "TRUNCATE = 1"),
            file("apps/z_fix/local/props.conf", "[x]", "TRUNCATE = 3"),
            file("apps/z_fix/metadata/local.meta", "[]", "export = system"));

    assertThat(Precedence.global(deployment, "props").value("x", "TRUNCATE")).contains("3");
    assertThat(Precedence.app(deployment, "props", "a_base", null).value("x", "TRUNCATE"))
        .contains("1");
  }

  @Test
  void other_apps_show_nothing_unless_they_export_it() {
    EffectiveConf conf =
        inSearch(
            file("apps/a/default/props.conf", "[x]", "k = 1"),
            file("apps/b/default/props.conf", "[x]", "k = 2"),
            file("apps/b/metadata/default.meta", "[]", "export = none"));

    assertThat(conf.stanzas()).isEmpty();
  }

  @Test
  void the_most_special_word_on_an_object_counts() {
    EffectiveConf conf =
        inSearch(
            file(
                "apps/a/default/props.conf",
                "[x]",
                "EXTRACT-a = 1",
                "EXTRACT-b = 2",
                "[y]",
                "k = 3"),
            file(
                "apps/a/metadata/default.meta",
                "[]",
                "export = system",
                "[props]",
                "export = none",
                "[props/x]",
                "export = system",
                "[props/x/EXTRACT-b]",
                "export = none"));

    assertThat(values(conf, "x", "EXTRACT-a")).containsExactly("1");
    assertThat(values(conf, "x", "EXTRACT-b")).isEmpty();
    assertThat(conf.stanza("y")).isEmpty();
  }

  @Test
  void local_metadata_overrides_that_of_the_vendor_whatever_the_order_of_files() {
    ConfFile vendor = file("apps/a/metadata/default.meta", "[props]", "export = system");
    ConfFile site = file("apps/a/metadata/local.meta", "[props]", "export = none");
    ConfFile props = file("apps/a/default/props.conf", "[x]", "k = 1");

    assertThat(inSearch(vendor, site, props).stanzas()).isEmpty();
    assertThat(inSearch(site, props, vendor).stanzas()).isEmpty();
  }

  @Test
  void names_of_objects_are_coded_as_in_a_url_and_may_end_in_a_slash() {
    EffectiveConf conf =
        inSearch(
            file("apps/a/default/props.conf", "[source::/var/log/ä b]", "k = 1", "[100%]", "k = 2"),
            file(
                "apps/a/metadata/local.meta",
                "[props/source%3A%3A%2Fvar%2Flog%2F%C3%A4%20b/]",
                "export = system",
                "[props/100%]",
                "export = system"));

    assertThat(values(conf, "source::/var/log/ä b", "k")).containsExactly("1");
    assertThat(values(conf, "100%", "k")).containsExactly("2");
  }

  @Test
  void what_is_assumed_is_said() {
    List<String> ids =
        Precedence.app(ALL, "macros", "search", "ann").caveats().stream().map(Caveat::id).toList();

    assertThat(ids).containsExactly("other-apps-order", "read-access");
    assertThat(Precedence.global(ALL, "macros").caveats()).isEmpty();
  }
}
