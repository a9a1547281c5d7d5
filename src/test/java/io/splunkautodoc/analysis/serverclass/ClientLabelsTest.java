package io.splunkautodoc.analysis.serverclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientLabelsTest {
  private static List<String> labels(Client... clients) {
    ClientLabels labels = ClientLabels.of(List.of(clients));
    return Stream.of(clients).map(labels::of).toList();
  }

  @Test
  void a_name_that_nobody_shares_is_the_label() {
    assertThat(labels(Client.of("a", "10.0.0.1", null, null), Client.named("b")))
        .containsExactly("a", "b");
  }

  @Test
  void clients_of_one_name_are_told_apart_by_the_first_mark_that_all_have() {
    assertThat(
            labels(
                Client.of("a", "10.0.0.1", "one", "linux-x86_64"),
                Client.of("a", null, "two", "linux-x86_64")))
        .containsExactly("a (one)", "a (two)");
  }

  @Test
  void clients_that_nothing_tells_apart_are_numbered() {
    assertThat(
            labels(
                Client.of("a", "10.0.0.1", null, null),
                Client.named("a"),
                Client.of("a", null, "two", null)))
        .containsExactly("a (#1)", "a (#2)", "a (#3)");
  }

  @Test
  void the_same_client_twice_is_one() {
    assertThat(labels(Client.named("a"), Client.named("a"))).containsExactly("a", "a");
  }
}
