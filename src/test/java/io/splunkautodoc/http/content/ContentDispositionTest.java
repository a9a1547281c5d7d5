package io.splunkautodoc.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {
  @Test
  void a_plain_name_is_quoted_as_it_is() {
    assertThat(ContentDisposition.attachment("app-1.2.tgz"))
        .isEqualTo("attachment; filename=\"app-1.2.tgz\"");
  }

  @Test
  void other_names_are_encoded_beside_an_ascii_one() {
    assertThat(ContentDisposition.attachment("größe \"1\".tgz"))
        .isEqualTo(
            "attachment; filename=\"gr__e _1_.tgz\";"
                + " filename*=UTF-8''gr%C3%B6%C3%9Fe%20%221%22.tgz");
  }

  @Test
  void an_emoji_is_one_character_of_the_ascii_name() {
    assertThat(ContentDisposition.attachment("🚀.tgz"))
        .isEqualTo("attachment; filename=\"_.tgz\"; filename*=UTF-8''%F0%9F%9A%80.tgz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nb", "a\u0000b", "a\u007fb", "../a\\b"})
  void nothing_in_a_name_leaves_the_header(String name) {
    assertThat(ContentDisposition.attachment(name))
        .matches("attachment; filename=\"[^\"\\\\/]*\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+")
        .doesNotContainPattern("[\\x00-\\x1f\\x7f]");
  }
}
