package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole small site, with the table of what every client gets beside it. */
class DeploymentServerTest {
  private final Resolver resolver =
      Deployments.resolver(
          Deployments.resource("deployment-server.conf"),
          Deployments.resource("deployment-server.paths").lines().toArray(String[]::new));

  static Stream<String> rows() {
    return Deployments.resource("deployment-server.table").lines().filter(x -> !x.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_client_belongs_to_the_classes_and_gets_the_apps_of_the_table(String row) {
    List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();

    Outcome outcome = resolver.outcome(DecisionRow.client(cells.get(0)));

    Set<String> classes = new TreeSet<>();
    outcome.classes().forEach(each -> classes.add(each.name()));
    outcome.possibleClasses().forEach(each -> classes.add(each.name() + "?"));
    assertEquals(new TreeSet<>(List.of(cells.get(1).split(" ", -1))), classes);
    assertEquals(cells.get(2), apps(outcome));
  }

  private static String apps(Outcome outcome) {
    return outcome.grants().stream()
        .map(grant -> grant.app() + (grant.answer() == Answer.YES ? "" : "?"))
        .collect(Collectors.joining(" "));
  }

  private static List<String> repositoryCaveats(String location, String... paths) {
    String conf =
        "[serverClass:a]\nwhitelist.0 = web01\nrepositoryLocation = "
            + location
            + "\n[serverClass:a:app:nix]\n";
    Outcome outcome = Deployments.resolver(conf, paths).outcome(Client.named("web01"));
    assertEquals(List.of("nix"), outcome.appNames());
    return outcome.caveats().stream()
        .map(Caveat::id)
        .filter(id -> id.contains("repositor"))
        .toList();
  }

  @Test
  void apps_of_another_folder_are_read_unless_splunk_reads_them_otherwise() {
    assertEquals(
        List.of(),
        repositoryCaveats(
            "$SPLUNK_HOME/etc/apps/ours/repo", "apps/ours/repo/nix/local/inputs.conf"));
    assertEquals(
        List.of("other-repository"),
        repositoryCaveats("$SPLUNK_HOME/etc/apps", "apps/nix/local/inputs.conf"));
    assertEquals(
        List.of("several-repositories"),
        repositoryCaveats(
            "/opt/splunk/etc/mine",
            "mine/nix/local/inputs.conf",
            "deployment-apps/nix/local/inputs.conf"));
    assertEquals(List.of("repository-missing"), repositoryCaveats("/srv/repo"));
  }

  @Test
  void an_app_from_two_classes_is_given_once_and_tells_their_conflicts() {
    Outcome outcome = resolver.outcome(Client.of("web01.corp.example", "10.7.1.1", null, null));

    AppGrant outputs =
        outcome.grants().stream()
            .filter(x -> x.app().equals("org_outputs"))
            .findFirst()
            .orElseThrow();

    assertEquals(
        List.of("all_forwarders", "web"),
        outputs.from().stream().map(each -> each.serverClass().name()).toList());
    assertEquals(
        List.of(ClassSetting.RESTART_SPLUNKD, ClassSetting.STATE_ON_CLIENT),
        outputs.conflicts().stream().map(Conflict::setting).toList());
    Conflict.Side web = outputs.conflicts().get(1).sides().get(1);
    assertEquals("noop", web.wanted().value());
    assertEquals(Level.APP, web.wanted().level());
    assertEquals(29, web.wanted().at().orElseThrow().line());
  }

  @Test
  void a_named_app_that_the_repository_lacks_is_a_problem_and_given_to_nobody() {
    Decision decision = resolver.explain(Client.named("web01.corp.example"), "web", "gone");

    assertEquals(Answer.NO, decision.answer());
    assertEquals(Reason.APP_MISSING, decision.reason());
    assertEquals(
        List.of("system/local/serverclass.conf:31"),
        resolver.serverClasses().problems().stream()
            .filter(each -> each.id().equals("app-missing"))
            .map(each -> each.evidence().get(0).toString())
            .toList());
  }

  @Test
  void without_a_list_of_clients_the_patterns_stand_for_them() {
    Resolution resolution = resolver.resolveSymbolic();

    List<String> names =
        resolution.groups().stream()
            .flatMap(group -> group.clients().stream())
            .map(each -> each.name() + " " + each.kind() + " " + each.machineType())
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "* PATTERN linux-*",
            "* PATTERN null",
            "* PATTERN windows-*",
            "10.7.1.* PATTERN null",
            "db01.corp.example LITERAL null",
            "db02.corp.example LITERAL null",
            "ds01.corp.example LITERAL null",
            "web*.corp.example PATTERN null",
            "web-old* PATTERN null"),
        names);
    assertEquals(
        List.of("nginx_inputs", "org_outputs"),
        resolution.outcome("web*.corp.example").orElseThrow().appNames());
    assertEquals(List.of("org_outputs"), resolution.outcome("web-old*").orElseThrow().appNames());
    assertEquals(
        List.of("org_outputs", "org_windows"),
        resolution.outcome("* on windows-*").orElseThrow().appNames());
    Client web = resolution.client("web*.corp.example").orElseThrow();
    Decision why = resolver.explain(web, "web");
    assertEquals(Reason.ON_WHITELIST, why.reason());
    assertTrue(why.caveats().contains(ClassCaveats.CLIENT_FROM_PATTERN));
  }

  @Test
  void clients_that_get_the_same_share_one_group() {
    Resolution resolution =
        resolver.resolve(
            Stream.of("web3.corp.example", "db9", "web1.corp.example", "db8")
                .map(name -> Client.of(name, "10.8.0.1", name, "linux-x86_64"))
                .toList());

    assertEquals(
        List.of(List.of("db8", "db9"), List.of("web1.corp.example", "web3.corp.example")),
        resolution.groups().stream()
            .map(group -> group.clients().stream().map(Client::name).toList())
            .toList());
    assertEquals(1, resolution.membersOf("web").size());
    assertTrue(resolution.outcome("nobody").isEmpty());
  }

  @Test
  void an_outcome_says_what_it_rests_on() {
    Outcome outcome = resolver.outcome(Client.of("laptop", "192.168.1.5", null, null));

    assertEquals(
        Set.of("filter-anchoring", "filter-list-file", "filter-types-and"),
        outcome.caveats().stream().map(each -> each.id()).collect(Collectors.toSet()));
  }
}
