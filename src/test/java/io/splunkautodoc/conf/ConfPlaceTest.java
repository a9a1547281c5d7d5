package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfPlaceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          system/local/inputs.conf, SYSTEM, system, , LOCAL, inputs
          apps/search/default/props.conf, APP, search, , DEFAULT, props
          users/ann/search/local/macros.conf, USER, search, ann, LOCAL, macros
          slave-apps/_cluster/default/indexes.conf, PEER_APP, _cluster, , DEFAULT, indexes
          deployment-apps/uf base/local/outputs.conf, DEPLOYMENT_APP, uf base, , LOCAL, outputs
          master-apps/x/default/a.b.conf, MANAGER_APP, x, , DEFAULT, a.b
          shcluster/apps/x/default/app.conf, SHCLUSTER_APP, x, , DEFAULT, app
          shcluster/users/ann/x/local/tags.conf, SHCLUSTER_USER, x, ann, LOCAL, tags
          disabled-apps/x/default/app.conf, DISABLED_APP, x, , DEFAULT, app
          apps/x/metadata/default.meta, APP, x, , DEFAULT, meta
          users/ann/x/metadata/local.meta, USER, x, ann, LOCAL, meta
          """)
  void a_path_says_what_a_file_is(
      String path, Layer layer, String app, String user, Scope scope, String conf) {
    assertThat(ConfPlace.of(path)).contains(new ConfPlace(path, layer, app, user, scope, conf));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apps/props.conf",
        "apps//default/props.conf",
        "apps/x/default/data/props.conf",
        "apps/x/default/.conf",
        "apps/x/default/._props.conf",
        "apps/x/bin/props.conf",
        "apps/x/metadata/other.meta",
        "deployment-apps/opt/splunk/etc/apps/x/default/props.conf",
        "shcluster",
        "elsewhere/x/default/props.conf"
      })
  void other_paths_are_no_place_of_configuration(String path) {
    assertThat(ConfPlace.of(path)).isEmpty();
  }

  @Test
  void a_loose_file_is_known_by_its_name_alone() {
    assertThat(ConfPlace.loose("props.conf").map(ConfPlace::conf)).contains("props");
    assertThat(ConfPlace.loose("props.txt")).isEmpty();
  }
}
