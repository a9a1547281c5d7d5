package io.splunkautodoc.analysis.precedence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariablesTest {
  @Test
  void a_known_home_is_put_into_paths() {
    Variables variables = Variables.ofHome("/opt/splunk");

    assertThat(variables.expand("$SPLUNK_HOME/var/log")).isEqualTo("/opt/splunk/var/log");
    assertThat(variables.expand("$SPLUNK_ETC/apps")).isEqualTo("/opt/splunk/etc/apps");
    assertThat(variables.ofIndex("web").expand("$SPLUNK_DB/$_index_name/db"))
        .isEqualTo("/opt/splunk/var/lib/splunk/web/db");
  }

  @Test
  void an_unknown_home_stays_a_variable() {
    assertThat(Variables.defaults().expand("$SPLUNK_DB/x"))
        .isEqualTo("$SPLUNK_HOME/var/lib/splunk/x");
  }

  @Test
  void what_splunk_launch_conf_says_overrides() {
    assertThat(Variables.ofHome("/s").with("SPLUNK_DB", "/data").expand("$SPLUNK_DB/hot"))
        .isEqualTo("/data/hot");
  }

  @Test
  void windows_names_and_closed_names_are_expanded() {
    Variables variables = Variables.defaults().with("ProgramFiles", "C:\\P").with("app_root", "a");

    assertThat(variables.expand("%ProgramFiles%\\x")).isEqualTo("C:\\P\\x");
    assertThat(variables.expand("$app_root$/lookups")).isEqualTo("a/lookups");
    assertThat(variables.with("b", "/a").expand("$app_root$b")).isEqualTo("a/a");
  }

  @Test
  void regular_expressions_and_unknown_names_stay_as_they_are() {
    Variables variables = Variables.ofHome("/opt/splunk");

    for (String text :
        new String[] {"^a$", "\\.log$|x$", "100%", "$decideOnStartup", "%Y-%m-%d", "$1::$2", ""}) {
      assertThat(variables.expand(text)).isEqualTo(text);
    }
    assertThat(variables.expand("a$$SPLUNK_HOME")).isEqualTo("a$/opt/splunk");
  }

  @Test
  void a_circle_ends() {
    Variables circle = Variables.defaults().with("A", "$B").with("B", "$A");

    assertThat(circle.expand("$A")).isEqualTo("$A");
  }
}
