package io.splunkautodoc.analysis.precedence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VariablesTest {
  @Test
  void a_known_home_is_put_into_paths() {
    Variables variables = Variables.ofHome("/opt/splunk");

    assertEquals("/opt/splunk/var/log", variables.expand("$SPLUNK_HOME/var/log"));
    assertEquals("/opt/splunk/etc/apps", variables.expand("$SPLUNK_ETC/apps"));
    assertEquals(
        "/opt/splunk/var/lib/splunk/web/db",
        variables.ofIndex("web").expand("$SPLUNK_DB/$_index_name/db"));
  }

  @Test
  void an_unknown_home_stays_a_variable() {
    assertEquals("$SPLUNK_HOME/var/lib/splunk/x", Variables.defaults().expand("$SPLUNK_DB/x"));
  }

  @Test
  void what_splunk_launch_conf_says_overrides() {
    assertEquals(
        "/data/hot", Variables.ofHome("/s").with("SPLUNK_DB", "/data").expand("$SPLUNK_DB/hot"));
  }

  @Test
  void windows_names_and_closed_names_are_expanded() {
    Variables variables = Variables.defaults().with("ProgramFiles", "C:\\P").with("app_root", "a");

    assertEquals("C:\\P\\x", variables.expand("%ProgramFiles%\\x"));
    assertEquals("a/lookups", variables.expand("$app_root$/lookups"));
    assertEquals("a/a", variables.with("b", "/a").expand("$app_root$b"));
  }

  @Test
  void regular_expressions_and_unknown_names_stay_as_they_are() {
    Variables variables = Variables.ofHome("/opt/splunk");

    for (String text :
        new String[] {"^a$", "\\.log$|x$", "100%", "$decideOnStartup", "%Y-%m-%d", "$1::$2", ""}) {
      assertEquals(text, variables.expand(text));
    }
    assertEquals("a$/opt/splunk", variables.expand("a$$SPLUNK_HOME"));
  }

  @Test
  void a_circle_ends() {
    Variables circle = Variables.defaults().with("A", "$B").with("B", "$A");

    assertEquals("$A", circle.expand("$A"));
  }
}
