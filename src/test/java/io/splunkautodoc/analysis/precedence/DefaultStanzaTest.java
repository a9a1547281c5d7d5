package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultStanzaTest {
  @Test
  void a_stanza_of_the_lowest_layer_beats_default_of_the_highest() {
    EffectiveConf conf =
        Precedence.global(
            deployment(
                file("system/local/props.conf", "[default]", "TRUNCATE = 1"),
                file("system/default/props.conf", "[x]", "TRUNCATE = 2")),
            "props");

    EffectiveSetting setting = conf.setting("x", "TRUNCATE").orElseThrow();
    assertThat(setting.value()).isEqualTo("2");
    assertThat(setting.origin()).isEqualTo(Origin.STANZA);
    assertThat(setting.losers().stream().map(loser -> loser.at().toString()).toList())
        .containsExactly("system/local/props.conf:2");
    assertThat(setting.losers().get(0).stanza()).isEqualTo("default");
  }

  @Test
  void what_no_stanza_says_comes_from_the_merged_default() {
    EffectiveConf conf =
        Precedence.global(
            deployment(
                file("system/default/props.conf", "[default]", "A = low", "B = low"),
                file("apps/any/local/props.conf", "A = leaks", "[x]", "C = own")),
            "props");

    EffectiveSetting leaked = conf.setting("x", "A").orElseThrow();
    assertThat(leaked.value()).isEqualTo("leaks");
    assertThat(leaked.origin()).isEqualTo(Origin.DEFAULT);
    assertThat(leaked.winner().at()).hasToString("apps/any/local/props.conf:1");
    assertThat(leaked.losers().get(0).at().path()).isEqualTo("system/default/props.conf");
    assertThat(conf.stanza("x").orElseThrow().settings().keySet()).containsExactly("A", "B", "C");
    assertThat(conf.stanza("x").orElseThrow().own().keySet()).containsExactly("C");
  }

  @Test
  void default_is_a_stanza_of_its_own_and_an_empty_stanza_is_kept() {
    EffectiveConf conf =
        Precedence.global(
            deployment(file("apps/a/local/props.conf", "[y]", "[default]", "A = 1", "[X]")),
            "props");

    assertThat(conf.stanzas().stream().map(EffectiveStanza::name).toList())
        .containsExactly("X", "default", "y");
    assertThat(conf.value("y", "A")).contains("1");
    assertThat(conf.setting("default", "A").orElseThrow().origin()).isEqualTo(Origin.STANZA);
  }

  @Test
  void default_means_nothing_to_serverclass_and_provider_families() {
    EffectiveConf classes =
        Precedence.global(
            deployment(file("system/local/serverclass.conf", "[default]", "A = 1", "[global]")),
            "serverclass");
    EffectiveConf indexes =
        Precedence.global(
            deployment(
                file(
                    "system/local/indexes.conf",
                    "[default]",
                    "A = 1",
                    "[provider-family:hadoop]",
                    "[volume:hot]")),
            "indexes");

    assertThat(classes.value("global", "A")).isEmpty();
    assertThat(indexes.value("provider-family:hadoop", "A")).isEmpty();
    assertThat(indexes.value("volume:hot", "A")).contains("1");
  }

  @Test
  void siblings_share_what_they_inherit() {
    EffectiveConf conf =
        Precedence.global(
            deployment(file("apps/a/local/props.conf", "[default]", "A = 1", "[x]", "[y]")),
            "props");

    assertThat(conf.setting("y", "A").orElseThrow()).isSameAs(conf.setting("x", "A").orElseThrow());
  }

  @Test
  void those_who_override_default_share_its_losers() {
    EffectiveConf conf =
        Precedence.global(
            deployment(
                file(
                    "apps/a/local/props.conf",
                    "[default]",
                    "A = 1",
                    "[x]",
                    "A = 2",
                    "[y]",
                    "A = 3"),
                file("apps/b/local/props.conf", "[default]", "A = 4")),
            "props");
    EffectiveSetting overriding = conf.setting("x", "A").orElseThrow();

    assertThat(overriding.beneath()).isSameAs(conf.setting("y", "A").orElseThrow().beneath());
    assertThat(overriding.losers()).extracting(Candidate::value).containsExactly("1", "4");
  }
}
