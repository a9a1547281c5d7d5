package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Input that is made to hurt. The limits are generous: they tell time that grows with the input
 * from time that grows with its square.
 */
class PathologicalTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MB = 1_000_000;

  @Test
  void a_hundred_megabytes_of_one_bracket() {
    ConfDocument document = parse(filled(100 * MB, '['));
    assertThat(document.stanzas()).isEmpty();
    assertThat(ConfOutline.of(document)).isEqualTo("! broken-header @1\n");
  }

  @Test
  void a_line_of_fifty_megabytes() {
    byte[] bytes = filled(50 * MB, 'x');
    bytes[3] = '=';
    ConfDocument document = parse(bytes);
    Setting setting = document.stanzas().get(0).settings().get(0);
    assertThat(setting.key()).isEqualTo("xxx");
    assertThat(setting.value()).hasSize(50 * MB - 4);
  }

  @Test
  void a_million_stanzas_are_read_up_to_the_limit() {
    int most = ConfParser.MOST_ITEMS / ConfParser.STANZA_ITEMS;
    ConfDocument document = parse(repeated("[a]\n", MB));
    assertThat(document.stanzas()).hasSize(most);
    assertThat(document.problems()).hasSize(ProblemList.MOST_OF_A_KIND + 2);
    assertThat(document.problems())
        .last()
        .isEqualTo(
            new Problem(
                ProblemKind.TOO_MANY_SETTINGS, most + 1, "Nothing was read from this line on."));
  }

  @Test
  void keys_without_end_are_read_up_to_the_limit() {
    ConfDocument document = parse(repeated("a=\n", ConfParser.MOST_ITEMS + MB));
    assertThat(document.stanzas().get(0).settings())
        .hasSize(ConfParser.MOST_ITEMS - ConfParser.STANZA_ITEMS);
    assertThat(document.problems())
        .last()
        .isEqualTo(
            new Problem(
                ProblemKind.TOO_MANY_SETTINGS,
                ConfParser.MOST_ITEMS - ConfParser.STANZA_ITEMS + 1,
                "Nothing was read from this line on."));
  }

  @Test
  void a_large_stanza_among_many_of_seventeen_keys() {
    StringBuilder text = new StringBuilder("[large]\n");
    for (int i = 0; i < 300_000; i++) {
      text.append('k').append(i).append("=\n");
    }
    String small = "[s]\na=\nb=\nc=\nd=\ne=\nf=\ng=\nh=\ni=\nj=\nk=\nl=\nm=\nn=\no=\np=\nq=\n";
    text.append(small.repeat(30_000));
    ConfDocument document = parse(text.toString().getBytes(StandardCharsets.US_ASCII));
    assertThat(document.stanzas()).hasSize(30_001);
  }

  @Test
  void a_continuation_of_a_million_lines() {
    ConfDocument document = parse(repeated("k = v\\\n", MB));
    Setting setting = document.stanzas().get(0).settings().get(0);
    assertThat(setting.line()).isEqualTo(1);
    assertThat(setting.lastLine()).isEqualTo(MB);
    assertThat(setting.value().lines()).hasSize(MB);
  }

  @Test
  void many_continuations_of_ten_thousand_lines() {
    byte[] bytes = repeated("k = v\n" + "k\\\n".repeat(10_000) + "\n", 100);
    assertThat(parse(bytes).stanzas().get(0).settings()).hasSize(100);
  }

  @Test
  void a_comment_of_a_hundred_megabytes() {
    byte[] bytes = filled(100 * MB, '#');
    assertThat(ConfOutline.of(parse(bytes))).isEmpty();
  }

  @Test
  void nothing_but_nul_or_backslashes_or_blanks_or_carriage_returns() {
    assertThat(ConfOutline.of(parse(filled(50 * MB, '\0')))).contains("! binary");
    assertThat(ConfOutline.of(parse(filled(50 * MB, '\\')))).contains("! continued-at-end");
    assertThat(ConfOutline.of(parse(filled(50 * MB, ' ')))).isEmpty();
    assertThat(ConfOutline.of(parse(filled(50 * MB, '\r')))).contains("! carriage-returns");
  }

  @Test
  void a_million_broken_headers_and_junk_lines_are_a_few_problems() {
    byte[] bytes = repeated("[a\njunk\n; x = y\n= z\n", MB / 4);
    assertThat(parse(bytes).problems())
        .hasSizeLessThanOrEqualTo(5 * (ProblemList.MOST_OF_A_KIND + 1));
  }

  @Test
  void utf_16_of_fifty_megabytes() {
    byte[] text = repeated("[stanza]\nkey = value\n", MB);
    byte[] bytes = new byte[2 * text.length + 2];
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xFE;
    for (int i = 0; i < text.length; i++) {
      bytes[2 * i + 2] = text[i];
    }
    ConfDocument document = parse(bytes);
    assertThat(document.encoding()).isEqualTo(TextEncoding.UTF_16LE);
    assertThat(document.stanzas()).hasSize(ConfParser.MOST_ITEMS / (ConfParser.STANZA_ITEMS + 1));
  }

  private static ConfDocument parse(byte[] bytes) {
    return assertTimeoutPreemptively(LIMIT, () -> ConfParser.parse(bytes));
  }

  private static byte[] filled(int length, char each) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) each);
    return bytes;
  }

  private static byte[] repeated(String text, int times) {
    byte[] once = text.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[once.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(once, 0, bytes, i * once.length, once.length);
    }
    return bytes;
  }
}
