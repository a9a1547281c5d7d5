package io.splunkautodoc.conf.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedTextTest {
  private static final String NAME = "inputs";
  private final Redactor redactor = new Redactor(secret -> "fp" + secret.length());

  @Test
  void only_secrets_change() {
    String text =
        """
        # a comment\t
          host = a \r
        [http://x] : # note
          token  =  01234567-89ab-cdef-0123-456789abcdef \s
        search = one \\
           two
        junk\
        """;
    String expected =
        text.replace("01234567-89ab-cdef-0123-456789abcdef \s", "<redacted plain fp36>");
    assertThat(redact(text)).isEqualTo(expected);
  }

  @Test
  void every_line_keeps_its_number() {
    String text = "[a]\r\npassword = one\\\r\ntwo\\\r\nthree\r\nk = v\r\n";
    String redacted = redact(text);
    assertThat(redacted)
        .isEqualTo("[a]\r\npassword = \\\r\n\\\r\n<redacted plain fp13>\r\nk = v\r\n");
    assertThat(redact(redacted)).isEqualTo(redacted);
  }

  @Test
  void a_secret_within_a_continued_value_is_replaced_alone() {
    assertThat(redact("[a]\nk = curl \\\n  https://me:hunter2@h \\\n  -x\n"))
        .isEqualTo("[a]\nk = curl \\\n  https://me:<redacted plain fp7>@h \\\n  -x\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# password = hunter2",
        "#sslPassword=hunter2  ",
        "  # token: hunter2",
        ";api_key = hunter2",
        "# see https://me:hunter2@host",
        "# curl -H 'Authorization: Bearer hunter2'",
        "junk https://me:hunter2@host",
        "{% set password = 'hunter2' %}",
        "[broken password=hunter2",
        "[b] # secret = hunter2",
        "password = \\\n  hunter2",
        "password = a \\\n # hunter2 \\\n\\\n [hunter2]",
        "\\\npassword = hunter2",
        "pass\\\nsecret = hunter2",
        "k = -----BEGIN PRIVATE KEY-----\nhunter2\nhunter2=\n-----END PRIVATE KEY-----",
        "k = -----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
        "[b] password = \\\nhunter2",
        "[b\\\n] password = \\\nhunter2\\\nhunter2",
        "# -----BEGIN PRIVATE KEY-----\n# hunter2\n# -----END PRIVATE KEY-----",
        "k = -----BEGIN PRIVATE KEY-----\\\nhunter2\\\n-----END PRIVATE KEY-----",
        "password = hunter2\\",
        "path = C:\\temp\\\npassword = hunter2",
        "path = C:\\temp\\\r\n  sslPassword=hunter2 \\\r\nk = w",
      })
  void a_planted_secret_is_nowhere(String lines) {
    ConfDocument document = parse("[a]\nbefore = 1\n" + lines + "\n[z]\nafter = 2\n");
    String text = redactor.redactText(NAME, document);
    assertThat(text).doesNotContain("hunter2").contains("before = 1").contains("after = 2");
    assertThat(text.lines()).hasSize((int) lines.lines().count() + 4);
    assertThat(redactor.redact(NAME, document.stanzas()).toString()).doesNotContain("hunter2");
    assertThat(document.problems().toString()).doesNotContain("hunter2");
    assertThat(redactor.redactText(NAME, parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><password>hunter2</password>",
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008hunter2",
      })
  void what_was_not_read_is_not_shown(String text) {
    assertThat(redact(text)).isEqualTo("<redacted unread>");
  }

  @Test
  void a_file_of_passwords_shows_none_in_lines_that_mean_nothing() {
    ConfDocument document = parse("[user_info]\nUSERNAME = hunter2\n# USERNAME = hunter2\n");
    assertThat(redactor.redactText("user-seed", document)).doesNotContain("hunter2");
  }

  @Test
  void a_file_of_passwords_is_one_whatever_its_case() {
    ConfDocument document = parse("[credential:a:b:]\nany = hunter2\n# any = hunter2\n");
    assertThat(redactor.redactText("Passwords", document)).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\nsearch = index=x \\\ntoken=y \\\n| stats count\n",
        "[a]\nsearch = call(\\\nsecret=\"$secret$\",\\\nhost=b)\n",
        "[a]\npath = C:\\temp\\\nindex = main\n"
      })
  void other_lines_of_a_continued_value_stay(String text) {
    assertThat(redact(text)).isEqualTo(text);
  }

  @Test
  void an_encoding_other_than_utf_8_is_decoded() {
    byte[] bytes = "\uFEFF[ä]\r\npassword = ö\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(redactor.redactText(NAME, ConfParser.parse(bytes)))
        .isEqualTo("[ä]\r\npassword = <redacted plain fp1>\r\n");
  }

  @Test
  void time_grows_with_the_text_only() {
    for (String part :
        List.of("://a:", "-eyJ", "-----BEGIN ", "a=1 ", "?token", "$1$a", "bearer ", "[a", "\\")) {
      String hurtful = part.repeat(2_000_000 / part.length());
      for (String line : List.of("# " + hurtful, "k = " + hurtful, hurtful, "[" + hurtful + "]")) {
        ConfDocument document = parse(line);
        String text =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> redactor.redactText(NAME, document), part);
        assertThat(text).isNotEmpty();
      }
    }
  }

  private String redact(String text) {
    return redactor.redactText(NAME, parse(text));
  }

  private static ConfDocument parse(String text) {
    return ConfParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
