package io.splunkautodoc.conf.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "YOUR_API_KEY",
        "your-token-here",
        "yourPassword",
        "yourpassword",
        "<password>",
        "<your token>",
        "[client secret]",
        "$TOKEN$",
        "${HEC_TOKEN}",
        "$(pass)",
        "%(token)s",
        "%PASSWORD%",
        "{{ password }}",
        "{password}",
        "@TOKEN@",
        "@@TOKEN@@",
        "__TOKEN__",
        "xxxx",
        "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX",
        "00000000-0000-0000-0000-000000000000",
        "********",
        "insert_password_here",
        "REPLACE_ME",
        "TBD",
      })
  void what_clearly_asks_to_be_filled_in_is_one(String value) {
    assertThat(Placeholder.is(value)).isTrue();
    assertThat(SecretMark.of(value, secret -> "fp")).isEqualTo("<redacted plain fp placeholder>");
    assertThat(SecretMark.of(value, secret -> "")).isEqualTo("<redacted plain placeholder>");
    String mark = SecretMark.of(value, secret -> "fp");
    assertThat(SecretMark.of(mark, secret -> "other")).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "ChangeMe123",
        "password",
        "secret",
        "token",
        "yourdog",
        "your_dog_1999",
        "EnterSandman",
        "<a>b<c>",
        "$ecret$1",
        "xx",
        "x1xx",
        "%S3cret%%",
        "{\"key\": \"abc\"}",
        "11111111-1111-1111-1111-111111111111",
        "[Tr0ub4dor",
      })
  void what_may_be_a_secret_is_none(String value) {
    assertThat(Placeholder.is(value)).as(value).isFalse();
  }
}
