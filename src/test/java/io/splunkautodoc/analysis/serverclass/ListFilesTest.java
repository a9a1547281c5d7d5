package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFilesTest {
  private static final List<String> CSV =
      List.of("host,role,note", "web1,Web,\"a, b\"", "web2,web-test,", "db1,db,x", "short");

  private static Resolver resolver(String settings, List<String> lines) {
    ListFiles files = path -> path.equals("etc/hosts.csv") ? Optional.of(lines) : Optional.empty();
    String conf = "[serverClass:c]\nwhitelist.from_pathname = etc/hosts.csv\n" + settings;
    return new Resolver(
        ServerClasses.of(Deployments.of(conf), new ClassOptions(SplunkVersion.CURRENT, files)));
  }

  private static Answer member(Resolver resolver, String client) {
    return resolver.outcome(Client.of(client, "10.0.0.1", client, null)).member("c");
  }

  @Test
  void a_file_that_is_not_at_hand_leaves_it_open_who_is_a_member() {
    Resolver resolver =
        Deployments.resolver(
            "[serverClass:c]\nwhitelist.from_pathname = etc/x.txt\nwhitelist.0 = web*\n");

    assertEquals(Answer.UNKNOWN, member(resolver, "db1"));
    assertEquals(Answer.YES, member(resolver, "web1"));
    Decision decision = resolver.explain(Client.named("db1"), "c");
    assertEquals(Reason.LIST_FILE, decision.reason());
    assertEquals(2, decision.evidence().get(0).line());
    assertTrue(decision.caveats().contains(ClassCaveats.LIST_FILE));
  }

  @Test
  void a_missing_blacklist_file_leaves_members_of_the_whitelist_open() {
    Resolver resolver =
        Deployments.resolver(
            "[serverClass:c]\nblacklist.from_pathname = etc/x.txt\nwhitelist.0 = web*\n");

    assertEquals(Answer.UNKNOWN, member(resolver, "web1"));
    assertEquals(Answer.NO, member(resolver, "db1"));
  }

  @Test
  void a_plain_file_has_one_client_a_line() {
    Resolver resolver = resolver("", List.of("web1", "", "  db* "));

    assertEquals(Answer.YES, member(resolver, "web1"));
    assertEquals(Answer.YES, member(resolver, "db7"));
    assertEquals(Answer.NO, member(resolver, "mail"));
    Decision decision = resolver.explain(Client.named("db7"), "c");
    assertEquals("$SPLUNK_HOME/etc/hosts.csv:3", decision.evidence().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource({"web1,YES", "web2,NO", "db1,NO", "short,NO", "host,NO"})
  void a_named_column_of_a_csv_file_counts_where_another_equals(String client, Answer expected) {
    Resolver resolver =
        resolver(
            "whitelist.select_field = host\nwhitelist.where_field = role\n"
                + "whitelist.where_equals = mail, web\n",
            CSV);

    assertEquals(expected, member(resolver, client));
  }

  @ParameterizedTest
  @CsvSource({"web1,YES", "web2,YES", "db1,NO", "host,NO"})
  void columns_can_be_numbers_and_values_patterns(String client, Answer expected) {
    Resolver resolver =
        resolver(
            "whitelist.select_field = 1\nwhitelist.where_field = 2\n"
                + "whitelist.where_equals = web*\n",
            CSV);

    assertEquals(expected, member(resolver, client));
  }

  @Test
  void a_column_that_the_file_lacks_is_a_problem_and_leaves_it_open() {
    Resolver resolver = resolver("whitelist.select_field = Host\n", CSV);

    assertEquals(Answer.UNKNOWN, member(resolver, "web1"));
    assertEquals(
        List.of("list-file"),
        resolver.serverClasses().problems().stream().map(ClassProblem::id).toList());
  }
}
