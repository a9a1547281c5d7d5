package io.splunkautodoc.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteFilesTest {
  private static final String HEAD = "- route:\n    id: mine\n    from:\n      uri: timer:x\n";
  private static final String STEPS = HEAD + "      steps:\n";

  private final RouteContext routes = new RouteContext(Map.of("known", "y"));

  @TempDir Path folder;

  @AfterEach
  void stop() {
    routes.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown step      | - lgo: hi                       | 6 | lgo
          an unknown component | - to: nosuch:thing              | 6 | nosuch
          an unknown option    | - to: log:x?nooption=1          | 6 | nooption
          an unknown bean      | - process: {ref: nobean}        | 6 | nobean
          an unknown setting   | - to: "log:{{nosetting}}"       | 6 | nosetting
          an unknown function  | - setBody: {simple: "${nofun}"} | 6 | nofun
          an unclosed list     | - [                             | 6 | expected
          """)
  void a_broken_file_is_named_with_its_line(String what, String step, int line, String word)
      throws IOException {
    Path file = write("a.camel.yaml", STEPS + "        " + step + "\n");
    assertThatThrownBy(this::start)
        .as(what)
        .isInstanceOf(RouteFileException.class)
        .message()
        .startsWith(file + ":" + line + ": ")
        .contains(word)
        .doesNotContain("\n");
  }

  @Test
  void text_that_is_no_list_of_routes_is_refused() throws IOException {
    Path file = write("a.camel.yaml", "hello\n");
    assertThatThrownBy(this::start).hasMessageStartingWith(file + ":1: a route file is a list");
  }

  @Test
  void a_missing_from_is_refused() throws IOException {
    write("a.camel.yaml", "- route:\n    id: mine\n");
    assertThatThrownBy(this::start).isInstanceOf(RouteFileException.class);
  }

  @Test
  void a_route_id_used_twice_is_refused_with_both_files() throws IOException {
    Path first = write("a.camel.yaml", STEPS + "        - to: log:a\n");
    Path second = write("b.camel.yaml", "\n" + STEPS + "        - to: log:b\n");
    assertThatThrownBy(this::start)
        .hasMessage(second + ":3: the route id mine is taken by " + first);
  }

  @Test
  void a_route_id_used_twice_in_one_file_is_refused() throws IOException {
    Path file = write("a.camel.yaml", (STEPS + "        - to: log:a\n").repeat(2));
    assertThatThrownBy(this::start).message().startsWith(file + ":").contains("mine");
  }

  @Test
  void every_route_file_is_loaded_and_other_files_are_not() throws Exception {
    write("a.camel.yaml", STEPS + "        - to: log:a\n");
    write("b.camel.yml", STEPS.replace("mine", "second") + "        - to: \"log:{{known}}\"\n");
    write("README.md", "not a route");
    start();
    assertThat(routes.camel().getRoute("mine")).isNotNull();
    assertThat(routes.camel().getRoute("second")).isNotNull();
    assertThat(routes.camel().getRoutesSize()).isEqualTo(2);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void start() throws RouteFileException, IOException {
    routes.load(folder);
    routes.start();
  }
}
