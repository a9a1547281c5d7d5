package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedClientsTest {
  private static final Deployment DEPLOYMENT =
      Fixture.deployment(
          "system/local/serverclass.conf",
          """
          [serverClass:left]
          whitelist.0 = 10.1.*
          [serverClass:left:app:left_in]
          [serverClass:right]
          whitelist.0 = 10.2.*
          [serverClass:right:app:right_in]
          [serverClass:hub]
          whitelist.0 = 10.9.*
          [serverClass:hub:app:hub_in]
          """,
          "deployment-apps/left_in/local/inputs.conf",
          "[monitor:///left.log]\nsourcetype = l\nindex = main\n",
          "deployment-apps/left_in/local/outputs.conf",
          "[tcpout]\ndefaultGroup = hub\n[tcpout:hub]\nserver = 10.9.0.1:9997\n",
          "deployment-apps/right_in/local/inputs.conf",
          "[monitor:///right.log]\nsourcetype = r\nindex = main\n",
          "deployment-apps/hub_in/local/inputs.conf",
          "[splunktcp://9997]\n");

  private static DataPaths paths(Client... clients) {
    Resolver resolver = new Resolver(ServerClasses.of(DEPLOYMENT, ClassOptions.CURRENT));
    return DataPaths.of(DEPLOYMENT, resolver.resolve(List.of(clients)));
  }

  private static Client client(String name, String ip) {
    return Client.of(name, ip, null, null);
  }

  @Test
  void only_who_may_not_get_an_app_is_told_so() {
    Deployment both =
        Fixture.deployment(
            "system/local/serverclass.conf",
            """
            [serverClass:sure]
            whitelist.0 = uf-1
            [serverClass:sure:app:in]
            [serverClass:perhaps]
            whitelist.0 = uf-2
            machineTypesFilter = linux-x86_64
            [serverClass:perhaps:app:in]
            """,
            "deployment-apps/in/local/inputs.conf",
            "[monitor:///a.log]\nsourcetype = a\nindex = main\n");
    assertThat(DataPaths.of(both).stream())
        .filteredOn(
            path -> path.caveats().stream().anyMatch(each -> each.id().equals("app-unknown")))
        .extracting(DataPath::host)
        .containsExactly("uf-2");
  }

  @Test
  void clients_of_the_same_name_keep_their_paths_apart() {
    DataPaths paths = paths(client("web", "10.1.0.1"), client("web", "10.2.0.1"));
    assertThat(paths.ofHost("web (10.1.0.1)"))
        .singleElement()
        .satisfies(path -> assertThat(path.start().source()).isEqualTo("/left.log"));
    assertThat(paths.ofHost("web (10.2.0.1)"))
        .singleElement()
        .satisfies(path -> assertThat(path.start().source()).isEqualTo("/right.log"));
    assertThat(paths.stream()).hasSize(2);
  }

  @Test
  void a_client_that_is_listed_twice_has_its_paths_once() {
    assertThat(paths(client("web", "10.2.0.1"), client("web", "10.2.0.1")).stream())
        .extracting(DataPath::host)
        .containsExactly("web");
  }

  @Test
  void receivers_are_found_by_the_addresses_of_listed_clients() {
    assertThat(paths(client("web", "10.1.0.1"), client("hub", "10.9.0.1")).ofHost("web"))
        .singleElement()
        .satisfies(
            path -> {
              assertThat(path.hops().get(0).host()).contains("hub");
              assertThat(path.end().parsedBy()).contains("hub");
              assertThat(path.end().fate()).isEqualTo(DataPath.Fate.INDEXED);
            });
  }

  @Test
  void receivers_of_one_name_are_all_named() {
    Client one = Client.of("hub", "10.9.0.1", "hub.example.com", null);
    Client two = Client.of("hub", "10.9.0.2", "hub.example.com", null);
    Deployment named =
        Fixture.with(
            DEPLOYMENT,
            "deployment-apps/right_in/local/outputs.conf",
            "[tcpout]\ndefaultGroup = hub\n[tcpout:hub]\nserver = HUB:9997\n");
    Resolver resolver = new Resolver(ServerClasses.of(named, ClassOptions.CURRENT));
    DataPaths paths =
        DataPaths.of(named, resolver.resolve(List.of(client("web", "10.2.0.1"), one, two)));
    assertThat(paths.ofHost("web"))
        .singleElement()
        .satisfies(
            path ->
                assertThat(path.hops().get(0).host()).contains("hub (10.9.0.1), hub (10.9.0.2)"));
  }

  @Test
  void an_uploaded_instance_and_a_client_of_its_name_are_told_apart() {
    Deployment named =
        Fixture.with(
            DEPLOYMENT,
            "system/local/server.conf",
            "[general]\nserverName = web\n",
            "system/local/inputs.conf",
            "[monitor:///own.log]\nsourcetype = own\nindex = main\n");
    Resolver resolver = new Resolver(ServerClasses.of(named, ClassOptions.CURRENT));
    DataPaths shared = DataPaths.of(named, resolver.resolve(List.of(client("web", "10.2.0.1"))));
    assertThat(shared.ofHost("web"))
        .singleElement()
        .satisfies(path -> assertThat(path.start().source()).isEqualTo("/right.log"));
    assertThat(shared.ofHost("web (the uploaded instance)"))
        .singleElement()
        .satisfies(
            path -> {
              assertThat(path.start().source()).isEqualTo("/own.log");
              assertThat(path.caveats()).extracting(Caveat::id).contains("shared-name");
            });
    DataPaths apart = DataPaths.of(named, resolver.resolve(List.of(client("other", "10.2.0.1"))));
    assertThat(apart.ofHost("web"))
        .singleElement()
        .satisfies(
            path -> {
              assertThat(path.start().source()).isEqualTo("/own.log");
              assertThat(path.caveats()).extracting(Caveat::id).doesNotContain("shared-name");
            });
  }
}
