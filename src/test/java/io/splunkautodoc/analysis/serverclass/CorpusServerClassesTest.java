package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.Corpus;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.Gathered;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A real deployment server's etc, where it is at hand. */
class CorpusServerClassesTest {
  @Test
  void a_real_deployment_server_is_resolved_from_end_to_end() throws IOException {
    Resolver resolver =
        new Resolver(ServerClasses.of(deployment("ds-etc-small.tgz"), ClassOptions.CURRENT));
    ServerClasses classes = resolver.serverClasses();

    assertEquals(List.of(), classes.problems());
    assertEquals(Set.of(), classes.unusedApps());
    for (ServerClass each : classes.classes()) {
      each.apps().forEach(app -> assertEquals(Answer.YES, app.present(), app.name()));
    }
    Outcome manager =
        resolver.outcome(Client.of("manager", "172.31.46.242", "manager", "linux-x86_64"));
    Outcome other = resolver.outcome(Client.of("uf", "172.31.0.9", "uf", "linux-x86_64"));
    Outcome windows = resolver.outcome(Client.of("pc", "172.31.0.8", "pc", "windows-x64"));
    assertEquals(List.of("Cluster_Manager", "Linux_Hosts"), names(manager));
    assertEquals(List.of("All_Forwarders", "Linux_Hosts"), names(other));
    assertEquals(List.of("ansible_all_forwarder_outputs"), windows.appNames());
    assertEquals(
        Reason.ON_BLACKLIST,
        resolver.explain(Client.named("172.31.46.242"), "All_Forwarders").reason());
    Set<String> given = new TreeSet<>();
    resolver.resolveSymbolic().groups().forEach(each -> given.addAll(each.outcome().appNames()));
    assertTrue(given.contains("ansible_linux_inputs"), given.toString());
    assertTrue(given.contains("ansible_all_indexes"), given.toString());
  }

  @Test
  void a_real_instance_that_deploys_nothing_has_no_classes() throws IOException {
    ServerClasses classes =
        ServerClasses.of(deployment("instance-etc-10.2.tgz"), ClassOptions.CURRENT);

    assertEquals(List.of(), classes.classes());
    assertEquals(List.of(), classes.problems());
    assertEquals(List.of(), new Resolver(classes).resolveSymbolic().groups());
  }

  private static List<String> names(Outcome outcome) {
    return outcome.classes().stream().map(ServerClass::name).sorted().toList();
  }

  private static Deployment deployment(String name) throws IOException {
    Gathered etc = new Gathered();
    Corpus.orSkip().etc(name, etc::add);
    return etc.deployment();
  }
}
