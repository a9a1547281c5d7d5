package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
    assertEquals("2", setting.value());
    assertEquals(Origin.STANZA, setting.origin());
    assertEquals(
        List.of("system/local/props.conf:2"),
        setting.losers().stream().map(loser -> loser.at().toString()).toList());
    assertEquals("default", setting.losers().get(0).stanza());
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
    assertEquals("leaks", leaked.value());
    assertEquals(Origin.DEFAULT, leaked.origin());
    assertEquals("apps/any/local/props.conf:1", leaked.winner().at().toString());
    assertEquals("system/default/props.conf", leaked.losers().get(0).at().path());
    assertEquals(
        List.of("A", "B", "C"), List.copyOf(conf.stanza("x").orElseThrow().settings().keySet()));
    assertEquals(List.of("C"), List.copyOf(conf.stanza("x").orElseThrow().own().keySet()));
  }

  @Test
  void default_is_a_stanza_of_its_own_and_an_empty_stanza_is_kept() {
    EffectiveConf conf =
        Precedence.global(
            deployment(file("apps/a/local/props.conf", "[y]", "[default]", "A = 1", "[X]")),
            "props");

    assertEquals(
        List.of("X", "default", "y"), conf.stanzas().stream().map(EffectiveStanza::name).toList());
    assertEquals("1", conf.value("y", "A").orElseThrow());
    assertEquals(Origin.STANZA, conf.setting("default", "A").orElseThrow().origin());
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

    assertTrue(classes.value("global", "A").isEmpty());
    assertTrue(indexes.value("provider-family:hadoop", "A").isEmpty());
    assertEquals("1", indexes.value("volume:hot", "A").orElseThrow());
  }

  @Test
  void siblings_share_what_they_inherit() {
    EffectiveConf conf =
        Precedence.global(
            deployment(file("apps/a/local/props.conf", "[default]", "A = 1", "[x]", "[y]")),
            "props");

    assertSame(conf.setting("x", "A").orElseThrow(), conf.setting("y", "A").orElseThrow());
  }
}
