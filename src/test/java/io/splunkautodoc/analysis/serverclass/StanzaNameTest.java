package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StanzaNameTest {
  @Test
  void a_class_is_named_after_its_prefix() {
    assertEquals(new StanzaName.OfClass("web 1"), StanzaName.parse("serverClass:web 1"));
    assertEquals(new StanzaName.OfClass("a:b"), StanzaName.parse("serverClass:a:b"));
  }

  @Test
  void the_last_app_divides_class_and_app() {
    assertEquals(
        new StanzaName.OfApp("web", "nginx"), StanzaName.parse("serverClass:web:app:nginx"));
    assertEquals(
        new StanzaName.OfApp("web:app:x", "nginx"),
        StanzaName.parse("serverClass:web:app:x:app:nginx"));
    assertEquals(new StanzaName.OfApp("web", "*"), StanzaName.parse("serverClass:web:app:*"));
  }

  @Test
  void global_is_the_template() {
    assertEquals(new StanzaName.Global(), StanzaName.parse("global"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default",
        "Global",
        "serverclass:web",
        "serverClass:",
        "serverClass:web:app:",
        "serverClass::app:x",
        "web",
        ""
      })
  void anything_else_is_read_by_nobody(String name) {
    assertInstanceOf(StanzaName.Other.class, StanzaName.parse(name));
  }
}
