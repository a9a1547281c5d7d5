package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataPathsTest {
  private static final Path CASES = Path.of("src/test/resources/datapath");
  private static final String CAVEAT = "caveat: ";
  private static final String OFF = "off: ";
  private static final String HOST = "host: ";

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void paths_are_those_worked_out_by_hand(String name) throws IOException {
    Fixture fixture = Fixture.read(CASES.resolve(name));
    DataPaths paths = DataPaths.of(fixture.deployment());
    List<DataPath> all = paths.stream().toList();
    assertThat(all.stream().map(PathRow::of))
        .containsExactlyInAnyOrderElementsOf(
            fixture.expected().stream()
                .filter(line -> Stream.of(CAVEAT, OFF, HOST).noneMatch(line::startsWith))
                .toList());
    assertThat(paths.off().map(off -> OFF + off.input().name().stanza()))
        .containsExactlyInAnyOrderElementsOf(starting(fixture, OFF));
    Set<String> caveats =
        all.stream()
            .flatMap(path -> path.caveats().stream())
            .map(Caveat::id)
            .map(id -> CAVEAT + id)
            .collect(Collectors.toSet());
    assertThat(caveats).containsAll(starting(fixture, CAVEAT));
    assertThat(all.stream().map(path -> HOST + path.start().input() + " | " + path.end().host()))
        .containsAll(starting(fixture, HOST));
    assertThat(all).allSatisfy(path -> assertThat(path.evidence()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_path_taken_off_its_host_is_the_same_on_each_that_has_it(String name) throws IOException {
    DataPaths paths = DataPaths.of(Fixture.read(CASES.resolve(name)).deployment());
    List<DataPath> moved =
        paths
            .groups()
            .flatMap(
                group ->
                    group.hosts().hosts().stream()
                        .flatMap(
                            host -> group.paths().stream().map(path -> path.anywhere().on(host))))
            .toList();
    assertThat(moved).containsExactlyElementsOf(paths.stream().toList());
  }

  private static List<String> starting(Fixture fixture, String mark) {
    return fixture.expected().stream().filter(line -> line.startsWith(mark)).toList();
  }
}
