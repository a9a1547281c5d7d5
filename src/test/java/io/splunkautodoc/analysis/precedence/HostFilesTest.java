package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostFilesTest {
  private static final Deployment SERVER =
      deployment(
          file("system/default/inputs.conf", "[default]", "index = default"),
          file("system/local/inputs.conf", "[default]", "index = of the server"),
          file("apps/own/local/inputs.conf", "[monitor:///own]"),
          file("deployment-apps/a/default/inputs.conf", "[monitor:///x]", "k = a"),
          file("deployment-apps/b/local/inputs.conf", "[monitor:///x]", "k = b"),
          file("deployment-apps/c/local/inputs.conf", "[monitor:///c]", "k = c"),
          file("deployment-apps/off/local/inputs.conf", "[monitor:///off]"),
          file("deployment-apps/off/default/app.conf", "[install]", "state = disabled"));

  private static final DeploymentIndex INDEX = DeploymentIndex.of(SERVER);

  private static List<String> ids(List<Caveat> caveats) {
    return caveats.stream().map(Caveat::id).toList();
  }

  @Test
  void staged_apps_count_as_the_hosts_own_apps_and_keep_their_paths() {
    HostFiles host = HostFiles.staged(INDEX, Layer.DEPLOYMENT_APP, List.of("b", "a", "absent"));
    EffectiveConf conf = Precedence.global(host, "inputs");

    EffectiveSetting setting = conf.setting("monitor:///x", "k").orElseThrow();
    assertThat(setting.value()).isEqualTo("b");
    assertThat(setting.winner().at()).hasToString("deployment-apps/b/local/inputs.conf:2");
    assertThat(conf.stanzas()).hasSize(1);
    assertThat(ids(conf.caveats())).containsExactly("host-own-files");
  }

  @Test
  void what_splunk_ships_can_be_laid_beneath_but_never_the_servers_own() {
    HostFiles host =
        HostFiles.staged(INDEX, Layer.DEPLOYMENT_APP, List.of("a")).withShippedDefaults(INDEX);
    EffectiveConf conf = Precedence.global(host, "inputs");

    assertThat(conf.value("monitor:///x", "index")).contains("default");
    assertThat(ids(conf.caveats())).containsExactly("host-own-files", "shipped-defaults");
    assertThat(conf.stanza("monitor:///own")).isEmpty();
  }

  @Test
  void without_shipped_defaults_in_the_upload_nothing_is_assumed() {
    DeploymentIndex bare =
        DeploymentIndex.of(deployment(file("deployment-apps/a/local/props.conf", "[x]")));
    HostFiles host = HostFiles.staged(bare, Layer.DEPLOYMENT_APP, List.of("a"));

    assertThat(ids(host.withShippedDefaults(bare).caveats())).containsExactly("host-own-files");
  }

  @Test
  void a_disabled_app_gives_nothing_and_is_listed_with_its_line() {
    HostFiles host = HostFiles.staged(INDEX, Layer.DEPLOYMENT_APP, List.of("a", "off"));

    assertThat(Precedence.global(host, "inputs").stanza("monitor:///off")).isEmpty();
    assertThat(host.disabledApps().get("off"))
        .hasToString("deployment-apps/off/default/app.conf:2");
  }

  @Test
  void local_app_conf_can_switch_an_app_on_again_and_another_app_cannot_switch_it_off() {
    HostFiles host =
        HostFiles.instance(
            deployment(
                file("apps/on/default/app.conf", "[install]", "state = disabled"),
                file("apps/on/local/app.conf", "[install]", "state = enabled"),
                file("apps/A/default/app.conf", "[install]", "state = Disabled"),
                file("apps/plain/default/app.conf", "[ui]", "state = disabled")));

    assertThat(host.disabledApps().keySet()).containsExactly("A");
  }

  @Test
  void the_deployer_turns_local_into_default() {
    DeploymentIndex index =
        DeploymentIndex.of(
            deployment(
                file("shcluster/apps/a/default/props.conf", "[x]", "k = a default"),
                file("shcluster/apps/b/local/props.conf", "[x]", "k = b local"),
                file("shcluster/apps/a/local/props.conf", "[x]", "k = a local"),
                file("shcluster/users/ann/a/local/props.conf", "[x]", "k = ann")));
    HostFiles member = HostFiles.staged(index, Layer.SHCLUSTER_APP, List.of("a", "b"));

    EffectiveSetting global = Precedence.global(member, "props").setting("x", "k").orElseThrow();
    assertThat(global.value()).isEqualTo("a local");
    assertThat(global.losers().stream().map(Candidate::value).toList())
        .containsExactly("a default", "b local");
    assertThat(Precedence.app(member, "props", "a", "ann").value("x", "k")).contains("ann");
    assertThat(ids(member.caveats())).containsExactly("deployer-merge", "host-own-files");
  }

  @Test
  void types_of_configuration_are_listed_without_metadata() {
    HostFiles host =
        HostFiles.instance(
            deployment(
                file("apps/a/local/props.conf", "[x]"),
                file("apps/a/local/Zeta.conf", "[x]"),
                file("apps/a/metadata/local.meta", "[]")));

    assertThat(host.confs()).containsExactly("Zeta", "props");
  }
}
