package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold whatever the input is. */
class ConfPropertiesTest {
  /** What one file says, without lines. */
  private record Said(String name, List<String> settings) {
    static List<Said> by(ConfDocument document) {
      return document.stanzas().stream().map(Said::by).toList();
    }

    private static Said by(Stanza stanza) {
      return new Said(
          stanza.name(),
          stanza.settings().stream()
              .map(setting -> setting.key() + " = " + setting.value())
              .toList());
    }
  }

  @Property
  void any_bytes_come_back_as_they_were(@ForAll byte[] bytes) {
    assertThat(ConfParser.parse(bytes).bytes()).isEqualTo(bytes);
  }

  @Property
  void any_text_of_the_grammar_is_read_within_its_lines(@ForAll("odd texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ConfDocument document = ConfParser.parse(bytes);
    int lines = (int) text.chars().filter(each -> each == '\n').count() + 1;
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(document.problems()).allMatch(problem -> problem.line() <= lines);
    assertThat(document.stanzas()).allMatch(stanza -> stanza.line() <= lines);
    assertThat(document.stanzas().stream().flatMap(stanza -> stanza.settings().stream()))
        .allMatch(setting -> setting.lastLine() <= lines)
        .allMatch(setting -> setting.key().equals(setting.key().strip()))
        .allMatch(setting -> !setting.key().isEmpty());
  }

  @Property
  void line_ends_make_no_difference(@ForAll("odd texts") String text) {
    ConfDocument unix = parse(text);
    ConfDocument windows = parse(text.replace("\n", "\r\n"));
    assertThat(ConfOutline.of(windows)).isEqualTo(ConfOutline.of(unix));
  }

  @Property
  void stanzas_that_are_printed_are_read_again(@ForAll("stanzas") List<Stanza> stanzas) {
    StringBuilder text = new StringBuilder();
    for (Stanza stanza : stanzas) {
      text.append('[').append(stanza.name()).append("]\n");
      for (Setting setting : stanza.settings()) {
        String value = setting.value().replace("\n", "\\\n");
        text.append(setting.key()).append(" = ").append(value).append('\n');
      }
    }
    ConfDocument document = parse(text.toString());
    assertThat(Said.by(document)).isEqualTo(stanzas.stream().map(Said::by).toList());
  }

  /** Made of what means something to the parser, so that it comes together in all ways. */
  @Provide("odd texts")
  Arbitrary<String> oddTexts() {
    return Arbitraries.of(
            "[", "]", "=", "\\", "\\\n", "\n", "\n", " ", "\t", "#", ";", "a", "key", "é", "{%",
            "<", "[s]\n", "k = v\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<Stanza>> stanzas() {
    Arbitrary<String> names = Arbitraries.strings().withChars("ab:/[].*é").ofMinLength(1);
    // Neither blanks at the ends nor a backslash at a line's end come back.
    Arbitrary<String> keys = Arbitraries.strings().withChars("abC-_.:").ofMinLength(1);
    Arbitrary<String> lines = Arbitraries.strings().withChars("ab=#[]\"é,").ofMinLength(1);
    Arbitrary<String> values =
        lines.list().ofMinSize(1).ofMaxSize(4).map(each -> String.join("\n", each));
    Arbitrary<Setting> settings =
        Combinators.combine(keys, values).as((key, value) -> new Setting(key, value, 1, 1));
    return Combinators.combine(names, settings.list().ofMaxSize(40))
        .as((name, list) -> new Stanza(name, 1, list))
        .list()
        .ofMaxSize(10);
  }

  private static ConfDocument parse(String text) {
    return ConfParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
