package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Real files, where they are at hand: all of them, against a count made in another way. */
class ConfCorpusTest {
  private static final Pattern CONTINUATION = Pattern.compile("\\\\\\r?\\n");
  private static final Pattern HEADER = Pattern.compile("(?m)^[ \\t]*\\[.*\\]");
  private static final Pattern SETTING =
      Pattern.compile("(?m)^[ \\t]*(?![ \\t#\\[=]|\\{[%#])[^=\\n]*=");

  @Test
  void every_file_comes_back_byte_for_byte() throws IOException {
    assertThat(corpus())
        .isNotEmpty()
        .allMatch(
            entry ->
                Arrays.equals(
                    ConfParser.parse(entry.conf(), entry.bytes()).bytes(), entry.bytes()));
  }

  @Test
  void stanzas_and_settings_are_as_many_as_a_plain_count_says() throws IOException {
    int stanzas = 0;
    int settings = 0;
    for (ConfCorpus.Entry entry : corpus()) {
      ConfDocument document = ConfParser.parse(entry.conf(), entry.bytes());
      if (document.problems().stream().anyMatch(problem -> problem.kind() == ProblemKind.XML)) {
        continue;
      }
      String text = plain(entry.bytes());
      long headers = document.stanzas().stream().filter(ConfCorpusTest::hasHeader).count();
      assertThat(headers).as(entry.name()).isEqualTo(count(HEADER, text));
      int found = document.stanzas().stream().mapToInt(each -> each.settings().size()).sum();
      assertThat(found).as(entry.name()).isEqualTo(count(SETTING, text));
      stanzas += document.stanzas().size();
      settings += found;
    }
    assertThat(stanzas).isPositive();
    assertThat(settings).isGreaterThan(stanzas);
  }

  private static boolean hasHeader(Stanza stanza) {
    return stanza.settings().isEmpty() || stanza.settings().get(0).line() > stanza.line();
  }

  /** Comments blanked and continuations joined: what is left can be counted line by line. */
  private static String plain(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    return CONTINUATION.matcher(unmarked).replaceAll(" ");
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static List<ConfCorpus.Entry> corpus() throws IOException {
    Path folder = ConfCorpus.folder().orElse(null);
    if (folder == null) {
      String why = "skipped: no corpus at ../shared/corpus (set AUTODOC_CORPUS to its folder)";
      LoggerFactory.getLogger(ConfCorpusTest.class).warn(why);
      return abort(why);
    }
    return ConfCorpus.read(folder);
  }
}
