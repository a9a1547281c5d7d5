package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPathsTest {
  private static final Deployment DEPLOYMENT =
      Fixture.deployment(
          "system/local/serverclass.conf",
          """
          [serverClass:all]
          whitelist.0 = *
          [serverClass:all:app:base]
          [serverClass:web]
          whitelist.0 = web*
          [serverClass:web:app:more]
          """,
          "deployment-apps/base/local/inputs.conf",
          "[monitor:///var/log/a.log]\nsourcetype = a\n[monitor:///var/log/b.log]\nindex = x\n",
          "deployment-apps/more/local/inputs.conf",
          "[udp://514]\nindex = net\n");

  private static final DataPaths TRACED = traced();
  private static final List<DataPath> ALL = TRACED.stream().toList();

  private static DataPaths traced() {
    ServerClasses classes = ServerClasses.of(DEPLOYMENT, ClassOptions.CURRENT);
    List<Client> clients =
        IntStream.range(0, 6).mapToObj(i -> Client.named((i % 2 == 0 ? "web" : "db") + i)).toList();
    return DataPaths.of(DEPLOYMENT, new Resolver(classes).resolve(clients));
  }

  @Test
  void are_the_paths_of_all_hosts_in_their_order() {
    assertThat(ALL).hasSizeGreaterThan(12);
    assertThat(TRACED.first(1_000)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void the_first_ones_end_anywhere(int most) {
    assertThat(TRACED.first(most)).isEqualTo(ALL.subList(0, most));
    assertThat(TRACED.first(1_000).first(most)).isEqualTo(ALL.subList(0, most));
  }

  @Test
  void those_of_hosts_with_the_same_files_are_held_once() {
    assertThat(TRACED.first(1_000).different().size()).isLessThan(ALL.size());
  }

  @Test
  void matching_ones_are_those_that_a_search_through_all_finds() {
    HostPaths paths = TRACED.first(1_000);
    assertThat(
            paths.matching(
                host -> host.endsWith("2") || host.endsWith("3"),
                path -> path.start().index().equals("net") || path.start().index().equals("x")))
        .isEqualTo(
            ALL.stream()
                .filter(path -> path.host().endsWith("2") || path.host().endsWith("3"))
                .filter(path -> List.of("net", "x").contains(path.start().index()))
                .toList())
        .isNotEmpty();
    assertThat(paths.matching(host -> false, path -> true)).isEmpty();
    assertThat(paths.matching(host -> true, path -> false)).isEmpty();
  }

  @Test
  void they_are_drawn_as_all_paths_are() {
    assertThat(Graph.of(TRACED.first(1_000))).isEqualTo(TRACED.graph());
  }

  @Test
  void any_list_of_paths_can_be_held() {
    assertThat(HostPaths.of(ALL)).isEqualTo(ALL);
    assertThat(HostPaths.of(List.of())).isEmpty();
  }
}
