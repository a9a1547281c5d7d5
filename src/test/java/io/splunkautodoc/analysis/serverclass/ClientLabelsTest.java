package io.splunkautodoc.analysis.serverclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Deployment;
import java.util.List;
import java.util.Set;
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
  void without_such_a_mark_each_has_its_own_first_one_and_the_rest_is_numbered() {
    assertThat(
            labels(
                Client.of("a", "10.0.0.1", null, null),
                Client.named("a"),
                Client.of("a", null, "two", null),
                Client.of("a", "10.0.0.9", "three", "linux-x86_64"),
                Client.of("a", "10.0.0.9", "three", "windows-x64"),
                Client.of("a", "10.0.0.9", "three", null)))
        .containsExactly(
            "a (10.0.0.1)", "a (#2)", "a (two)", "a (linux-x86_64)", "a (windows-x64)", "a (#6)");
  }

  @Test
  void a_label_still_tells_the_name() {
    assertThat(HostLabel.name(HostLabel.of("a", "10.0.0.1"))).isEqualTo("a");
    assertThat(HostLabel.name("(this instance)")).isEqualTo("(this instance)");
    assertThat(HostLabel.name("a")).isEqualTo("a");
  }

  @Test
  void a_shared_name_is_nobodys_and_a_label_is_one_of_them() {
    Resolver resolver =
        new Resolver(ServerClasses.of(new Deployment(List.of(), Set.of()), ClassOptions.CURRENT));
    Client one = Client.of("a", "10.0.0.1", null, null);
    Client two = Client.of("a", "10.0.0.2", null, null);
    Resolution resolution = resolver.resolve(List.of(two, one, two));
    assertThat(resolution.client("a")).isEmpty();
    assertThat(resolution.called("a")).containsExactly(one, two);
    assertThat(resolution.called("a (10.0.0.2)")).containsExactly(two);
    assertThat(resolution.client("a (10.0.0.2)")).contains(two);
    assertThat(resolution.called("b")).isEmpty();
  }

  @Test
  void the_same_client_twice_is_one() {
    assertThat(labels(Client.named("a"), Client.named("a"))).containsExactly("a", "a");
  }
}
