package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.processing.TextRules.Way;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {
  private final Redactor redactor = new Redactor(secret -> "fp");

  @ParameterizedTest
  @CsvSource({
    "apps/x/README.txt, 'Set password = hunter2'",
    "apps/x/README.md, '    token: hunter2'",
    "apps/x/local/server.conf.txt, pass4SymmKey = hunter2",
    "apps/x/local/passwords.conf.old.txt, any = hunter2",
    "apps/x/app.manifest, '{\"info\": 1, \"password\": \"hunter2\"}'",
    "apps/x/default/help.rst, see https://me:hunter2@host",
    "log.cfg, password=hunter2",
    "apps/x/README/inputs.conf.spec, see https://me:hunter2@host"
  })
  void other_texts_are_shown_without_the_secrets_in_them(String path, String line) {
    String kind =
        path.endsWith(".spec") ? "spec" : path.endsWith(".manifest") ? "manifest" : "other";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      String text = shown(kind, path, ("About it\n" + line + "\nend\n").getBytes(charset));
      assertThat(text).startsWith("About it\n").endsWith("end\n").contains("<redacted plain fp>");
      assertThat(text).doesNotContain("hunter2");
    }
  }

  @Test
  void a_spec_keeps_what_stands_for_values() {
    String spec = "[my_input://<name>]\ntoken = <string>\n* The token.\n";
    byte[] bytes = spec.getBytes(StandardCharsets.UTF_8);
    assertThat(shown("spec", "apps/x/README/inputs.conf.spec", bytes)).isEqualTo(spec);
  }

  @Test
  void what_cannot_be_looked_through_is_not_shown() {
    byte[] bytes = "see https://me:hunter2@host\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(shown("view", "apps/x/default/data/ui/views/x.xml", bytes))
        .isEqualTo("<redacted unread>");
    assertThat(TextRules.wayOf("other", "apps/x/local/server.conf.bak")).isEqualTo(Way.NOT_SHOWN);
  }

  private String shown(String kind, String path, byte[] bytes) {
    return TextRules.text(redactor, TextRules.wayOf(kind, path), path, bytes);
  }
}
