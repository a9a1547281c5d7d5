package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A real deployment server's etc, where it is at hand. */
class CorpusServerClassesTest {
  private static final String ETC = "etc/";

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
    List<ConfFile> files = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(Files.newInputStream(corpus().resolve("etc").resolve(name))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String path = entry.getName().substring(entry.getName().indexOf(ETC) + ETC.length());
        if (path.endsWith("/serverclass.conf")) {
          files.add(ConfText.file(path, new String(tar.readAllBytes(), StandardCharsets.UTF_8)));
        } else {
          others.add(path);
        }
      }
    }
    return new Deployment(files, others);
  }

  private static Path corpus() {
    Path corpus =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_CORPUS"), "../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      String why = "skipped: no corpus at " + corpus + " (set AUTODOC_CORPUS to its folder)";
      LoggerFactory.getLogger(CorpusServerClassesTest.class).warn(why);
      abort(why);
    }
    return corpus;
  }
}
