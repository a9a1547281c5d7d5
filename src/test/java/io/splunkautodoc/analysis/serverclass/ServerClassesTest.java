package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerClassesTest {
  private static final ConfFile SHIPPED =
      ConfText.file(
          "system/default/serverclass.conf",
          "[global]\nfilterType = whitelist\ndisabled = false\n");

  private static List<String> names(ServerClasses classes) {
    return classes.classes().stream().map(ServerClass::name).toList();
  }

  private static ServerClasses classes(ConfFile... files) {
    return ServerClasses.of(Deployments.of(files), ClassOptions.CURRENT);
  }

  @Test
  void settings_are_inherited_down_the_levels_and_say_who_set_them() {
    ServerClasses classes =
        Deployments.classes(
            "[global]\nrestartSplunkd = 1\nstateOnClient = noop\n[serverClass:a]\n"
                + "restartSplunkd = f\n[serverClass:a:app:x]\nstateOnClient = disabled\n");
    ServerClass own = classes.classes().get(0);
    ClassApp app = own.app("x").orElseThrow();

    assertEquals("false", app.settings().value(ClassSetting.RESTART_SPLUNKD));
    assertEquals(Level.CLASS, app.settings().get(ClassSetting.RESTART_SPLUNKD).level());
    assertEquals("disabled", app.settings().value(ClassSetting.STATE_ON_CLIENT));
    assertEquals("noop", own.settings().value(ClassSetting.STATE_ON_CLIENT));
    assertEquals(Level.GLOBAL, own.settings().get(ClassSetting.STATE_ON_CLIENT).level());
    assertEquals(Level.BUILT_IN, own.settings().get(ClassSetting.ISSUE_RELOAD).level());
    assertTrue(own.continueMatching());
  }

  @Test
  void classes_of_several_files_come_in_the_order_of_precedence_with_a_caveat_if_one_stops() {
    ServerClasses classes =
        classes(
            ConfText.file("apps/b/local/serverclass.conf", "[serverClass:b]\n"),
            ConfText.file("apps/a/default/serverclass.conf", "[serverClass:a]\n"),
            ConfText.file("apps/z/local/serverclass.conf", "[serverClass:z2]\n[serverClass:z1]\n"),
            ConfText.file(
                "system/local/serverclass.conf", "[serverClass:s]\ncontinueMatching = false\n"));

    assertEquals(List.of("s", "b", "z2", "z1", "a"), names(classes));
    assertEquals(List.of(ClassCaveats.ORDER), classes.caveats());
  }

  @Test
  void a_class_is_defined_where_its_own_stanza_stands() {
    ServerClasses classes =
        Deployments.classes("[serverClass:b:app:x]\n[serverClass:a]\n[serverClass:b]\n");

    assertEquals(List.of("a", "b"), names(classes));
  }

  @ParameterizedTest
  @CsvSource({
    "whitelist.0 = *,everybody",
    "whitelist.0 = .*,everybody",
    "whitelist.0 = web*,some",
    "blacklist.0 = web*,nobody",
    "filterType = blacklist,everybody",
    "filterType = blacklist\\nblacklist.0 = x,some",
    "whitelist.0 = *\\nblacklist.0 = x,some",
    "whitelist.0 = *\\nmachineTypesFilter = linux-*,some",
    "whitelist.from_pathname = x,some"
  })
  void a_filter_says_whether_it_is_for_everybody_or_nobody(String settings, String expected) {
    HostFilter filter =
        Deployments.classes("[serverClass:a]\n" + settings.replace("\\n", "\n"))
            .classes()
            .get(0)
            .filter();

    assertEquals(expected.equals("everybody"), filter.matchesEverybody());
    assertEquals(expected.equals("nobody"), filter.matchesNobody());
  }

  @Test
  void a_stanza_in_two_files_is_one_class_with_the_evidence_of_both() {
    ServerClasses classes =
        classes(
            ConfText.file("apps/b/default/serverclass.conf", "[serverClass:b]\nwhitelist.0 = x\n"),
            ConfText.file("apps/b/local/serverclass.conf", "[serverClass:b]\nwhitelist.1 = y\n"));

    HostList list = classes.classes().get(0).filter().whitelist();
    assertEquals(
        List.of("apps/b/default/serverclass.conf:2", "apps/b/local/serverclass.conf:2"),
        list.lines().stream().map(line -> line.at().toString()).toList());
  }

  @Test
  void the_shipped_type_of_global_does_not_hide_an_apps_own_default_of_old_versions() {
    ConfFile file =
        ConfText.file(
            "system/local/serverclass.conf",
            "[serverClass:a]\nwhitelist.0 = *\n[serverClass:a:app:x]\nblacklist.0 = old\n");
    Client client = Client.named("new");
    SplunkVersion old = SplunkVersion.parse("9.4.2").orElseThrow();

    Decision before =
        new Resolver(ServerClasses.of(Deployments.of(SHIPPED, file), ClassOptions.CURRENT.at(old)))
            .explain(client, "a", "x");
    Decision since = new Resolver(classes(SHIPPED, file)).explain(client, "a", "x");

    assertEquals(Answer.YES, before.answer());
    assertTrue(before.caveats().contains(ClassCaveats.APP_TYPE_OLD));
    assertEquals(Answer.NO, since.answer());
  }

  @Test
  void the_default_stanza_is_not_inherited() {
    ServerClasses classes = Deployments.classes("[default]\nwhitelist.0 = *\n[serverClass:a]\n");

    assertEquals(Answer.NO, new Resolver(classes).outcome(Client.named("x")).member("a"));
  }

  @Test
  void all_apps_of_the_classs_own_repository_are_added_but_those_of_the_server_itself() {
    ServerClasses classes =
        Deployments.classes(
            "[serverClass:a]\nrepositoryLocation = /opt/splunk/etc/apps/fwd/repo/\n"
                + "[serverClass:a:app:*]\n[serverClass:b:app:z]\nappFile = z-1.tgz\n",
            "apps/fwd/repo/one/local/inputs.conf",
            "apps/fwd/repo/two/bin/x.sh",
            "apps/fwd/repo/_splunk_tmp/x",
            "apps/fwd/repo/notes.txt",
            "deployment-apps/three/local/inputs.conf",
            "deployment-apps/z-1.tgz");

    assertEquals(
        List.of("one", "two"),
        classes.find("a").orElseThrow().apps().stream().map(ClassApp::name).toList());
    assertEquals(Answer.YES, classes.find("b").orElseThrow().app("z").orElseThrow().present());
    assertEquals(new TreeSet<>(Set.of("three")), classes.unusedApps());
  }

  @Test
  void without_the_repository_apps_are_taken_to_exist_and_that_is_said() {
    Resolver resolver =
        Deployments.resolver(
            "[serverClass:a]\nwhitelist.0 = *\n[serverClass:a:app:x]\n[serverClass:a:app:y]\n");
    Outcome outcome = resolver.outcome(Client.named("h"));

    assertEquals(List.of("x", "y"), outcome.appNames());
    assertTrue(outcome.caveats().contains(ClassCaveats.REPOSITORY));
  }
}
