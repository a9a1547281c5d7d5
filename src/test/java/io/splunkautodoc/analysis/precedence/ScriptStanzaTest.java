package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.conf.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptStanzaTest {
  private static final ConfFile VENDOR =
      file("apps/nix/default/inputs.conf", "[script://./bin/cpu.sh]", "disabled = 1");

  private static List<String> stanzas(EffectiveConf conf) {
    return conf.stanzas().stream().map(EffectiveStanza::name).toList();
  }

  @Test
  void a_relative_script_is_that_of_the_app_that_names_it() {
    EffectiveConf conf =
        Precedence.global(
            deployment(
                VENDOR, file("apps/other/local/inputs.conf", "[script://./bin/cpu.sh]", "a = 1")),
            "inputs");

    assertThat(stanzas(conf))
        .containsExactly(
            "script://$SPLUNK_HOME/etc/apps/nix/bin/cpu.sh",
            "script://$SPLUNK_HOME/etc/apps/other/bin/cpu.sh");
  }

  @Test
  void others_override_a_script_by_its_full_path() {
    EffectiveConf conf =
        Precedence.global(
            deployment(
                VENDOR,
                file(
                    "system/local/inputs.conf",
                    "[script://$SPLUNK_HOME/etc/apps/nix/bin/cpu.sh]",
                    "disabled = 0")),
            "inputs");

    String name = "script://$SPLUNK_HOME/etc/apps/nix/bin/cpu.sh";
    assertThat(stanzas(conf)).containsExactly(name);
    assertThat(conf.value(name, "disabled")).contains("0");
    assertThat(conf.setting(name, "disabled").orElseThrow().losers()).hasSize(1);
  }

  @Test
  void a_staged_app_is_named_as_it_will_lie_on_its_host() {
    DeploymentIndex index =
        DeploymentIndex.of(
            deployment(
                file("deployment-apps/nix/local/inputs.conf", "[script://./bin/cpu.sh]"),
                file("manager-apps/idx/local/inputs.conf", "[script://.\\bin\\a.bat]")));

    assertThat(
            stanzas(
                Precedence.global(
                    HostFiles.staged(index, Layer.DEPLOYMENT_APP, List.of("nix")), "inputs")))
        .containsExactly("script://$SPLUNK_HOME/etc/apps/nix/bin/cpu.sh");
    assertThat(
            stanzas(
                Precedence.peer(
                    HostFiles.staged(index, Layer.MANAGER_APP, List.of("idx")), "inputs")))
        .containsExactly("script://$SPLUNK_HOME/etc/peer-apps/idx\\bin\\a.bat");
  }
}
