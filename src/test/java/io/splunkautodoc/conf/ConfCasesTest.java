package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the grammar, one small file each; see the README beside them. */
class ConfCasesTest {
  private static final Path CASES = Path.of("src/test/resources/conf-cases");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".conf") || name.endsWith(".meta"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_file_gives_what_is_expected(String name) throws IOException {
    ConfDocument document = parse(name);
    assertThat(ConfOutline.of(document))
        .isEqualTo(Files.readString(CASES.resolve(name + ".expected")));
    assertThat(document.bytes()).isEqualTo(Files.readAllBytes(CASES.resolve(name)));
  }

  @Test
  void problems_beyond_the_first_of_a_kind_are_counted() throws IOException {
    assertThat(parse("junk-lines-many.conf").problems())
        .hasSize(ProblemList.MOST_OF_A_KIND + 1)
        .last()
        .extracting(Problem::detail)
        .isEqualTo("980 more like this, the last in line 1001.");
  }

  @Test
  void a_duplicate_names_the_line_of_the_other() throws IOException {
    assertThat(parse("key-repeated.conf").problems().get(0).detail()).contains("Line 2 ");
    assertThat(parse("stanza-repeated.conf").problems().get(0).detail()).contains("line 1.");
  }

  private static ConfDocument parse(String name) throws IOException {
    String conf = name.endsWith(".meta") ? ConfPlace.META : "case";
    return ConfParser.parse(conf, Files.readAllBytes(CASES.resolve(name)));
  }
}
