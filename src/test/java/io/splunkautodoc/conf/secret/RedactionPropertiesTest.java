package io.splunkautodoc.conf.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of a redacted file, however it is put together. */
class RedactionPropertiesTest {
  private final Redactor redactor = new Redactor(secret -> "fp" + secret.length());

  @Property
  void the_text_and_the_stanzas_hide_the_same(@ForAll("files") String text) {
    ConfDocument document = parse(text);
    String redacted = redactor.redactText("inputs", document);
    assertThat(parse(redacted).stanzas()).isEqualTo(redactor.redact("inputs", document.stanzas()));
  }

  @Property
  void what_is_redacted_stays_as_it_is(@ForAll("files") String text) {
    String once = redactor.redactText("inputs", parse(text));
    assertThat(redactor.redactText("inputs", parse(once))).isEqualTo(once);
  }

  @Property
  void every_line_keeps_its_place(@ForAll("files") String text) {
    String redacted = redactor.redactText("inputs", parse(text));
    assertThat(redacted.chars().filter(each -> each == '\n').count())
        .isEqualTo(text.chars().filter(each -> each == '\n').count());
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "[a]",
            "[http://u:pw@h]",
            "[splunktcptoken://t]",
            "password",
            "host",
            " = ",
            "=",
            "x",
            "\\\n",
            "\n",
            "\n",
            "\r\n",
            "\\\r\n",
            " ",
            "#",
            ";",
            "$7$abc",
            "a://u:pw@h",
            "Bearer abc",
            "password = pw\n",
            "# token: pw\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static ConfDocument parse(String text) {
    return ConfParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
