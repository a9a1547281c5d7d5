package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final List<String> NODES =
      IntStream.range(0, 3)
          .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i}) + "")
          .toList();

  @Test
  void every_file_has_exactly_one_first_node_and_each_node_its_share() {
    Map<String, Integer> files = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      String key = "drop:" + i;
      List<String> first =
          NODES.stream().filter(node -> Cluster.isFirst(node, NODES, key)).toList();
      assertThat(first).as(key).hasSize(1);
      files.merge(first.get(0), 1, Integer::sum);
    }
    assertThat(files.values()).hasSize(3).allMatch(count -> count > 800 && count < 1_200);
  }

  @Test
  void a_node_that_goes_moves_only_its_own_files() {
    List<String> rest = NODES.subList(0, 2);
    for (int i = 0; i < 300; i++) {
      String key = "drop:" + i;
      for (String node : rest) {
        if (Cluster.isFirst(node, NODES, key)) {
          assertThat(Cluster.isFirst(node, rest, key)).isTrue();
        }
      }
    }
  }
}
