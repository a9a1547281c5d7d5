package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TracingLimitsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Deployment oneInput(String props, String transforms) {
    return Fixture.deployment(
        "apps/a/local/inputs.conf", "[tcp://:1]\nsourcetype = s\nindex = main\n",
        "apps/a/local/props.conf", props,
        "apps/a/local/transforms.conf", transforms);
  }

  private static List<DataPath> traced(Deployment deployment) {
    return assertTimeoutPreemptively(PATIENCE, () -> DataPaths.of(deployment).stream().toList());
  }

  @Test
  void rules_that_tell_a_thousand_cases_apart_are_cut_and_say_so() {
    String names = IntStream.range(0, 10).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
    String transforms =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    "[t%d]\nREGEX = r%d\nDEST_KEY = _MetaData:Index\nFORMAT = $0_%d\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
    List<DataPath> paths = traced(oneInput("[s]\nTRANSFORMS-a = " + names + "\n", transforms));
    assertThat(paths).hasSizeBetween(2, Tracer.MOST_PATHS);
    assertThat(paths)
        .allSatisfy(
            path -> assertThat(path.caveats()).extracting(Caveat::id).contains("too-many-cases"));
  }

  @Test
  void rules_that_copy_in_a_circle_end() {
    List<DataPath> paths =
        traced(
            oneInput(
                "[s]\nTRANSFORMS-a = to_t\n[t]\nTRANSFORMS-a = to_s\n",
                "[to_t]\nREGEX = x\nDEST_KEY = _raw\nFORMAT = y\nCLONE_SOURCETYPE = t\n"
                    + "[to_s]\nREGEX = x\nDEST_KEY = _raw\nFORMAT = y\nCLONE_SOURCETYPE = s\n"));
    assertThat(paths).isNotEmpty();
    assertThat(paths.stream().flatMap(path -> path.caveats().stream()).map(Caveat::id))
        .contains("copies-of-copies");
  }

  @Test
  void expressions_that_never_end_elsewhere_end_here() {
    String evil = "(a+)+(b|b)*((c?){50}){50}$";
    List<DataPath> paths =
        traced(
            oneInput(
                "[source::..."
                    + evil
                    + "]\nsourcetype = e\nTRANSFORMS-a = t\n"
                    + "[s]\nTRANSFORMS-b = t\n",
                "[t]\nREGEX = "
                    + evil
                    + "\nSOURCE_KEY = MetaData:Source\n"
                    + "DEST_KEY = queue\nFORMAT = nullQueue\n"));
    assertThat(paths).isNotEmpty();
  }

  @Test
  void the_rest_of_a_stream_is_not_traced_before_it_is_asked_for() {
    Deployment deployment =
        Fixture.deployment(
            "system/local/serverclass.conf",
            "[serverClass:c]\n"
                + IntStream.range(0, 2_000)
                    .mapToObj(i -> "whitelist." + i + " = host" + i + "\n")
                    .collect(Collectors.joining())
                + "[serverClass:c:app:in]\n",
            "deployment-apps/in/local/inputs.conf",
            IntStream.range(0, 200)
                .mapToObj(i -> "[tcp://:" + (10_000 + i) + "]\nsourcetype = s\n")
                .collect(Collectors.joining()));
    DataPaths paths = DataPaths.of(deployment);
    assertThat(assertTimeoutPreemptively(PATIENCE, () -> paths.stream().limit(3).toList()))
        .hasSize(3);
    assertThat(paths.ofHost("host7")).hasSize(200);
    Graph graph = paths.graph();
    assertThat(graph.nodes())
        .filteredOn(node -> node.kind() == Graph.Kind.HOST)
        .singleElement()
        .satisfies(node -> assertThat(node.label()).isEqualTo("host0 and 1999 more"));
    assertThat(graph.edges())
        .filteredOn(edge -> edge.from().startsWith("HOST:"))
        .hasSize(200)
        .allSatisfy(edge -> assertThat(edge.paths()).isEqualTo(2_000));
  }
}
