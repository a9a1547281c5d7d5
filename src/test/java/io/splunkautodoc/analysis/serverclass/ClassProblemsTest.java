package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassProblemsTest {
  private static List<String> problems(String conf, String... paths) {
    return Deployments.classes(conf, paths).problems().stream()
        .map(each -> each.id() + " " + each.evidence().get(0).line())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[default]\\nwhitelist.0 = *                              | stanza-not-read 1",
        "[serverclass:x]                                          | stanza-not-read 1",
        "[serverClass:a/b]                                        | illegal-name 1",
        "[serverClass:a]\\n[serverClass:a:app:b(1)]               | illegal-name 2",
        "[serverClass:a:app:b]                                    | class-without-stanza 1",
        "[serverClass:a]\\nwhitelist.0 = x(                       | invalid-pattern 2",
        "[serverClass:a]\\nmachineTypesFilter = x, y(             | invalid-pattern 2",
        "[serverClass:a]\\nwhitelist.0 = (?<=a)                   | unsupported-pattern 2",
        "[serverClass:a]\\nwhitelist.0 =                          | empty-pattern 2",
        "[serverClass:a]\\nwhitelist.0 = .*                       | dot-star-pattern 2",
        "[serverClass:a]\\nwhitelist = *                          | setting-ignored 2",
        "[serverClass:a]\\nwhitelist.x = *                        | setting-ignored 2",
        "[serverClass:a]\\nfilterType = whitelistFirst            | setting-ignored 2",
        "[serverClass:a]\\nupdaterRunningFilter = maybe           | setting-ignored 2",
        "[serverClass:a]\\nrestartSplunkd = perhaps               | setting-ignored 2",
        "[serverClass:a]\\nsyncMode = sharedDir                   | setting-ignored 2",
        "[serverClass:a]\\n[serverClass:a:app:b]\\nrepositoryLocation = /x | setting-ignored 3",
        "[global]\\nmachineTypesFilter = linux                    | setting-ignored 2",
        "[global]\\nblacklist.0 = x\\n[serverClass:a]\\nwhitelist.0 = * | inherited-list-dropped 3",
        "[serverClass:a]\\n[serverClass:a:app:b]\\nmachineTypesFilter = linux | app-filter-matches-nobody 2",
        "[serverClass:a]\\n[serverClass:a:app:b]\\nblacklist.0 = x | app-filter-matches-nobody 2",
      })
  void what_cannot_be_meant_is_told_with_its_line(String conf, String expected) {
    assertEquals(List.of(expected), problems(conf.replace("\\n", "\n")));
  }

  @Test
  void a_list_that_many_inherit_is_reported_once() {
    assertEquals(
        List.of("invalid-pattern 2"),
        problems("[global]\nwhitelist.0 = x(\n[serverClass:a]\n[serverClass:b]\n"));
  }

  @Test
  void all_apps_beside_named_ones_is_a_problem_and_both_count() {
    String conf =
        "[serverClass:a]\nwhitelist.0 = *\n[serverClass:a:app:*]\n[serverClass:a:app:x]\n"
            + "stateOnClient = noop\n";
    ServerClasses classes =
        Deployments.classes(
            conf, "deployment-apps/x/local/a.conf", "deployment-apps/y/local/a.conf");

    assertEquals(
        List.of("all-apps-mixed"), classes.problems().stream().map(ClassProblem::id).toList());
    assertEquals(
        List.of("noop", "enabled"),
        classes.classes().get(0).apps().stream()
            .map(app -> app.settings().value(ClassSetting.STATE_ON_CLIENT))
            .toList());
  }

  @Test
  void a_sound_file_has_no_problems() {
    assertEquals(List.of(), problems(Deployments.resource("lists.conf")));
  }
}
