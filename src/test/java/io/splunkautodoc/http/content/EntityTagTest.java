package io.splunkautodoc.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class EntityTagTest {
  private final EntityTag tag = new EntityTag("\"abc\"");

  @Test
  void another_body_has_another_tag() {
    assertThat(EntityTag.of(Buffer.buffer("a"))).isEqualTo(EntityTag.of(Buffer.buffer("a")));
    assertThat(EntityTag.of(Buffer.buffer("a"))).isNotEqualTo(EntityTag.of(Buffer.buffer("b")));
  }

  @Test
  void if_none_match_is_a_list_compared_weakly() {
    assertThat(tag.isIn("\"x\", \"abc\"")).isTrue();
    assertThat(tag.isIn("W/\"abc\"")).isTrue();
    assertThat(tag.isIn("*")).isTrue();
    assertThat(tag.isIn("\"x\"")).isFalse();
    assertThat(tag.isIn("abc")).isFalse();
    assertThat(tag.isIn(null)).isFalse();
  }

  @Test
  void if_match_is_compared_strongly() {
    assertThat(tag.isStronglyIn("\"abc\"")).isTrue();
    assertThat(tag.isStronglyIn("W/\"abc\"")).isFalse();
  }
}
