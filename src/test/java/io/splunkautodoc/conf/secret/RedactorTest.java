package io.splunkautodoc.conf.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.Setting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private final Redactor redactor = new Redactor(secret -> "fp" + secret.length());

  @ParameterizedTest
  @CsvSource({
    "sslPassword, hunter2, <redacted plain fp7>",
    "sslPassword, '', <redacted empty>",
    "sslPassword, $7$abc==, <redacted encrypted fp8>",
    "sslPassword, $1$abc==, <redacted encrypted fp8>",
    "anything, $6$salt$hash, <redacted encrypted fp12>",
    "url, https://me:hunter2@host/x, https://me:<redacted plain fp7>@host/x",
    "url, https://me:hunt@r2@host/x, https://me:<redacted plain fp7>@host/x",
    "url, 'a://u:p@h,b://u:pp@i', 'a://u:<redacted plain fp1>@h,b://u:<redacted plain fp2>@i'",
    "url, https://h/x?token=abcd&y=1, https://h/x?token=<redacted plain fp4>&y=1",
    "url, https://hooks.slack.com/services/T0/B0/abc, https://hooks.slack.com/services/<redacted"
        + " plain fp9>",
    "header, Authorization: Bearer abc.def, Authorization: Bearer <redacted plain fp7>",
    "header, Authorization: Basic dXNlcjpwYXNz, Authorization: Basic <redacted plain fp12>",
    "header, Splunk 01234567-89ab-cdef-0123-456789abcdef, Splunk <redacted plain fp36>",
    "x, 'id AKIAABCDEFGHIJKLMNOP;', 'id <redacted plain fp20>;'",
    "x, eyJhbGciOi.eyJzdWIiOi.c2lnbg, <redacted plain fp28>",
    "cmd, run --password hunter2 -v, run --password <redacted plain fp7> -v",
  })
  void a_value_is_replaced_or_the_secret_in_it(String key, String value, String expected) {
    assertThat(onlySetting(key + " = " + value).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host:8089/services",
        "the bearer token, with Basic authentication",
        "search index=main user@host | rex \"token=(?<t>\\S+)\"",
        "monitor:///var/log/app.log",
        "$1$",
        "$arg$ and $decideOnStartup",
        "https://h/x?token=$tok$",
        "SECRET_OF_NOTHING",
        "",
      })
  void other_values_stay_as_they_are(String value) {
    assertThat(onlySetting("any = " + value.strip()).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "splunktcptoken://01234567, splunktcptoken://<redacted plain fp8>",
    "http://01234567-89ab-cdef-0123-456789abcdef, http://<redacted plain fp36>",
    "http://my_input, http://my_input",
    "rest://https://me:hunter2@host, rest://https://me:<redacted plain fp7>@host",
    "script://./bin/x.sh --token abc, script://./bin/x.sh --token <redacted plain fp3>",
  })
  void the_name_of_a_stanza_is_redacted_as_well(String name, String expected) {
    ConfDocument document = parse("[" + name + "]\nk = v\n");
    assertThat(redactor.redact("inputs", document.stanzas()).get(0).name()).isEqualTo(expected);
    assertThat(redactor.redactText("inputs", document)).isEqualTo("[" + expected + "]\nk = v\n");
  }

  @Test
  void a_key_that_holds_a_secret_is_redacted_as_well() {
    assertThat(onlySetting("https://me:hunter2@host/?a = b").key())
        .isEqualTo("https://me:<redacted plain fp7>@host/?a");
    Setting cut = onlySetting("https://me:hunt=er2@host/");
    assertThat(cut.key() + cut.value()).doesNotContain("hunt").doesNotContain("er2");
  }

  @Test
  void lines_stay_the_same() {
    ConfDocument document = parse("[a]\n\nsslPassword = one\\\ntwo\nk = v");
    Setting secret = redactor.redact("server", document.stanzas()).get(0).settings().get(0);
    assertThat(secret).isEqualTo(new Setting("sslPassword", "<redacted plain fp7>", 3, 4));
  }

  @Test
  void a_file_of_passwords_shows_no_value_at_all() {
    ConfDocument document = parse("[user_info]\nUSERNAME = admin\nPASSWORD = hunter2\n");
    assertThat(redactor.redact("user-seed", document.stanzas()).get(0).settings())
        .extracting(Setting::value)
        .containsExactly("<redacted plain fp5>", "<redacted plain fp7>");
  }

  @Test
  void without_fingerprints_marks_still_say_what_they_replace() {
    Redactor plain = new Redactor(Fingerprint.NONE);
    ConfDocument document = parse("[a]\npassword = x\nsecret = $7$y\ntoken =\n");
    assertThat(plain.redact("inputs", document.stanzas()).get(0).settings())
        .extracting(Setting::value)
        .containsExactly("<redacted plain>", "<redacted encrypted>", "<redacted empty>");
  }

  private Setting onlySetting(String line) {
    ConfDocument document = parse("[stanza]\n" + line + "\n");
    return redactor.redact("any", document.stanzas()).get(0).settings().get(0);
  }

  private static ConfDocument parse(String text) {
    return ConfParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
