package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any configuration, on ones made by chance. */
class ResolverPropertiesTest {
  private static final List<String> PATTERNS =
      List.of("*", "web*", "*1", "web1", "10.0.*", "db[12]", "x(", "(a)\\1", ".*b*", "w*-1");
  private static final List<String> NAMES =
      List.of("web1", "web-1", "db2", "mail", "10.0.0.1", "b");
  private static final List<String> FILES =
      List.of(
          "system/local/serverclass.conf",
          "apps/a/local/serverclass.conf",
          "apps/b/local/serverclass.conf",
          "apps/a/default/serverclass.conf");

  private static <T> T oneOf(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String settings(Random random) {
    List<String> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String list = random.nextBoolean() ? "whitelist." : "blacklist.";
      all.add(list + random.nextInt(5) + " = " + oneOf(random, PATTERNS));
    }
    if (random.nextInt(4) == 0) {
      all.add("filterType = " + (random.nextBoolean() ? "blacklist" : "whitelist"));
    }
    if (random.nextInt(6) == 0) {
      all.add("machineTypesFilter = linux-*");
    }
    if (random.nextInt(8) == 0) {
      all.add("continueMatching = false");
    }
    return String.join("\n", all) + "\n";
  }

  private static List<ConfFile> files(Random random) {
    List<ConfFile> files = new ArrayList<>();
    for (String path : FILES) {
      StringBuilder text = new StringBuilder("[global]\n" + settings(random));
      for (int i = random.nextInt(4); i > 0; i--) {
        String stanza = "serverClass:c" + random.nextInt(5);
        text.append('[').append(stanza).append("]\n").append(settings(random));
        text.append('[').append(stanza).append(":app:a").append(random.nextInt(3)).append("]\n");
        text.append(settings(random));
      }
      files.add(ConfText.file(path, text.toString()));
    }
    return files;
  }

  private static List<Client> clients() {
    List<Client> clients = new ArrayList<>();
    for (String name : NAMES) {
      clients.add(Client.named(name));
      clients.add(Client.of(name + "-x", "10.0.0.7", name, "linux-x86_64"));
      clients.add(Client.of(name + "-y", "10.9.0.7", null, "windows-x64"));
    }
    return clients;
  }

  private static Resolver resolver(List<ConfFile> files) {
    return new Resolver(ServerClasses.of(new Deployment(files, Set.of()), ClassOptions.CURRENT));
  }

  private static TreeMap<String, List<String>> all(Resolver resolver, List<Client> clients) {
    TreeMap<String, List<String>> all = new TreeMap<>();
    for (ClientGroup group : resolver.resolve(clients).groups()) {
      group
          .clients()
          .forEach(
              client ->
                  all.put(
                      client.toString(),
                      group.outcome().grants().stream()
                          .map(grant -> grant.app() + grant.answer() + grant.from().size())
                          .toList()));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void the_order_of_files_and_clients_changes_nothing(long seed) {
    Random random = new Random(seed);
    List<ConfFile> files = files(random);
    List<Client> clients = clients();
    TreeMap<String, List<String>> expected = all(resolver(files), clients);

    Collections.shuffle(files, random);
    Collections.shuffle(clients, random);

    assertEquals(expected, all(resolver(files), clients));
    assertEquals(clients.size(), expected.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void what_is_explained_is_what_is_resolved(long seed) {
    Resolver resolver = resolver(files(new Random(seed)));
    List<Client> clients = clients();
    clients.addAll(SymbolicClients.of(resolver.serverClasses()));
    for (Client client : clients) {
      Outcome outcome = resolver.outcome(client);
      resolver
          .explainAll(client)
          .forEach(
              (own, decision) -> {
                assertEquals(outcome.member(own.name()), decision.answer(), decision.text());
                assertEquals(decision, resolver.explain(client, own.name()));
              });
      for (ServerClass own : resolver.serverClasses().classes()) {
        for (ClassApp app : own.apps()) {
          Answer expected =
              outcome.grants().stream()
                  .filter(grant -> grant.app().equals(app.name()))
                  .flatMap(grant -> grant.from().stream())
                  .filter(source -> source.serverClass().equals(own))
                  .map(AppGrant.Source::answer)
                  .findFirst()
                  .orElse(Answer.NO);
          Decision decision = resolver.explain(client, own.name(), app.name());
          assertEquals(expected, decision.answer(), decision.text());
        }
      }
    }
  }
}
