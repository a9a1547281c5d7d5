package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeerContextTest {
  private static final Deployment PEER =
      deployment(
          file("apps/a/default/indexes.conf", "[web]", "k = 5"),
          file("apps/z/local/indexes.conf", "[web]", "k = 3"),
          file("peer-apps/_cluster/default/indexes.conf", "[web]", "k = 4"),
          file("peer-apps/b/local/indexes.conf", "[web]", "k = 1"),
          file("system/default/indexes.conf", "[web]", "k = 6"),
          file("system/local/indexes.conf", "[web]", "k = 2"));

  private static List<String> values(EffectiveConf conf) {
    EffectiveSetting setting = conf.setting("web", "k").orElseThrow();
    return Stream.concat(Stream.of(setting.winner()), setting.losers().stream())
        .map(Candidate::value)
        .toList();
  }

  @Test
  void what_the_manager_gave_beats_the_peers_own_at_each_level() {
    assertThat(values(Precedence.peer(PEER, "indexes")))
        .containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void the_global_context_does_not_know_what_the_manager_gave() {
    assertThat(values(Precedence.global(PEER, "indexes"))).containsExactly("2", "3", "5", "6");
  }

  @Test
  void a_host_with_a_peers_apps_reads_as_a_peer() {
    assertThat(HostFiles.instance(PEER).indexTime()).isEqualTo(Context.PEER);
    assertThat(HostFiles.instance(deployment(file("apps/a/local/props.conf", "[x]"))).indexTime())
        .isEqualTo(Context.GLOBAL);
  }

  @Test
  void among_a_peers_apps_the_first_name_wins_also_under_the_former_folder() {
    EffectiveConf conf =
        Precedence.peer(
            deployment(
                file("slave-apps/b/local/indexes.conf", "[web]", "k = b"),
                file("slave-apps/_cluster/local/indexes.conf", "[web]", "k = cluster"),
                file("slave-apps/A/local/indexes.conf", "[web]", "k = A")),
            "indexes");

    assertThat(values(conf)).containsExactly("A", "cluster", "b");
  }
}
