package io.splunkautodoc.archive;

import static io.splunkautodoc.archive.UploadLayout.Role.CLUSTER_MANAGER;
import static io.splunkautodoc.archive.UploadLayout.Role.CLUSTER_PEER;
import static io.splunkautodoc.archive.UploadLayout.Role.DEPLOYER;
import static io.splunkautodoc.archive.UploadLayout.Role.INDEXER;
import static io.splunkautodoc.archive.UploadLayout.Role.UNIVERSAL_FORWARDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.UploadLayout.Role;
import io.splunkautodoc.archive.UploadLayout.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadLayoutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "etc/",
        "opt/splunk/etc/",
        "splunk/etc/",
        "our-repo/",
        "a/b/etc/",
        "home/me/backup/2026-01-31/opt/splunk/etc/",
        "apps/splunk/etc/",
        "opt/apps/splunk/etc/"
      })
  void what_packers_put_before_an_etc_is_stripped(String prefix) {
    UploadLayout layout =
        layout(
            prefix + "system/local/server.conf",
            prefix + "apps/search/local/props.conf",
            "README.md");
    assertThat(layout.kind()).isEqualTo(UploadKind.INSTANCE_ETC);
    assertThat(layout.prefix()).isEqualTo(prefix);
    assertThat(layout.place(prefix + "apps/search/local/props.conf"))
        .contains("apps/search/local/props.conf");
    assertThat(layout.place(prefix + "apps/._x/local/props.conf")).isEmpty();
  }

  static Stream<Arguments> apps_find_their_folder() {
    return Stream.of(
        Arguments.of("x.tgz", "TA-nix/default/app.conf", "apps/TA-nix/default/app.conf"),
        Arguments.of("x.zip", "repo/TA-nix/default/app.conf", "apps/TA-nix/default/app.conf"),
        Arguments.of("TA-nix_1.2.0.tar.gz", "default/app.conf", "apps/TA-nix/default/app.conf"),
        Arguments.of("my app-3.spl", "metadata/default.meta", "apps/my app/metadata/default.meta"),
        Arguments.of("../..", "app.manifest", "apps/app/app.manifest"));
  }

  @ParameterizedTest
  @MethodSource
  void apps_find_their_folder(String upload, String path, String place) {
    LayoutSurvey survey = new LayoutSurvey();
    survey.file(path, 1);
    UploadLayout layout = survey.layout(upload);
    assertThat(layout.kind()).isEqualTo(UploadKind.APP_BUNDLE);
    assertThat(layout.certain()).isTrue();
    assertThat(layout.place(path)).contains(place);
  }

  @Test
  void several_apps_are_an_apps_folder_whose_role_is_asked_for() {
    UploadLayout layout = layout("repo/a/default/app.conf", "repo/b/local/x.conf", "repo/LICENSE");
    assertThat(layout.shape()).isEqualTo(Shape.SEVERAL_APPS);
    assertThat(layout.certain()).isFalse();
    assertThat(layout.place("repo/b/local/x.conf")).contains("apps/b/local/x.conf");
    assertThat(layout.place("repo/LICENSE")).isEmpty();
    assertThat(layout.remarks()).singleElement().asString().contains("deployment-apps/");
  }

  @Test
  void apps_beside_a_server_class_are_what_is_handed_out() {
    UploadLayout layout = layout("ds/serverclass.conf", "ds/uf/default/outputs.conf");
    assertThat(layout.kind()).isEqualTo(UploadKind.DS_ETC);
    assertThat(layout.place("ds/uf/default/outputs.conf"))
        .contains("deployment-apps/uf/default/outputs.conf");
    assertThat(layout.place("ds/serverclass.conf")).contains("system/local/serverclass.conf");
    assertThat(layout.remarks()).singleElement().asString().startsWith("Assumed");
  }

  @Test
  void a_server_class_beside_the_folders_counts_where_the_system_has_none() {
    UploadLayout alone = layout("serverclass.conf", "deployment-apps/uf/local/outputs.conf");
    assertThat(alone.place("serverclass.conf")).contains("system/local/serverclass.conf");
    UploadLayout both =
        layout(
            "serverclass.conf",
            "system/local/serverclass.conf",
            "deployment-apps/uf/local/outputs.conf");
    assertThat(both.place("serverclass.conf")).contains("serverclass.conf");
    assertThat(both.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "users/admin/search/local/macros.conf",
    "slave-apps/a/local/props.conf",
    "disabled-apps/a/local/props.conf",
    "shcluster/users/admin/search/local/macros.conf"
  })
  void one_of_its_folders_is_an_etc(String path) {
    UploadLayout bare = layout(path);
    assertThat(bare.kind()).isEqualTo(UploadKind.INSTANCE_ETC);
    assertThat(bare.certain()).isTrue();
    assertThat(bare.place(path)).contains(path);
    assertThat(layout("etc/" + path).place("etc/" + path)).contains(path);
  }

  @Test
  void an_etc_that_one_of_several_apps_carries_is_a_part_of_it() {
    UploadLayout layout =
        layout("b/samples/etc/apps/x/default/x.conf", "a/default/app.conf", "b/local/inputs.conf");
    assertThat(layout.shape()).isEqualTo(Shape.SEVERAL_APPS);
    assertThat(layout.place("b/local/inputs.conf")).contains("apps/b/local/inputs.conf");
    UploadLayout handedOut =
        layout("b/deployment-apps/x/default/x.conf", "a/default/app.conf", "b/local/inputs.conf");
    assertThat(handedOut.shape()).isEqualTo(Shape.SEVERAL_APPS);
  }

  @Test
  void a_copy_of_a_whole_splunk_in_an_app_is_no_etc_of_its_own() {
    String copy = "apps/splunk/etc/apps/search/local/props.conf";
    UploadLayout layout = layout(copy, "apps/search/local/props.conf");
    assertThat(layout.prefix()).isEmpty();
    assertThat(layout.place(copy)).contains(copy);
  }

  @Test
  void an_accidental_copy_inside_is_no_etc_of_its_own() {
    String copy = "deployment-apps/opt/splunk/etc/deployment-apps/uf/local/outputs.conf";
    UploadLayout layout = layout("deployment-apps/uf/local/outputs.conf", copy);
    assertThat(layout.kind()).isEqualTo(UploadKind.DS_ETC);
    assertThat(layout.prefix()).isEmpty();
    assertThat(layout.place(copy)).contains(copy);
  }

  @Test
  void a_second_etc_is_left_out_and_told() {
    UploadLayout layout =
        layout("ds/etc/deployment-apps/a/local/x.conf", "sh/etc/apps/b/local/x.conf");
    assertThat(layout.place("sh/etc/apps/b/local/x.conf")).isEmpty();
    assertThat(layout.remarks()).singleElement().asString().contains("\"sh/etc/\"");
  }

  static Stream<Arguments> folders_show_roles() {
    return Stream.of(
        Arguments.of("etc/manager-apps/base/local/indexes.conf", Set.of(CLUSTER_MANAGER)),
        Arguments.of("etc/master-apps/_cluster/local/indexes.conf", Set.of(CLUSTER_MANAGER)),
        Arguments.of("etc/manager-apps/_cluster/default/indexes.conf", Set.of()),
        Arguments.of("etc/peer-apps/base/default/indexes.conf", Set.of(CLUSTER_PEER)),
        Arguments.of("etc/shcluster/apps/base/default/app.conf", Set.of(DEPLOYER)),
        Arguments.of(
            "etc/apps/SplunkUniversalForwarder/default/app.conf", Set.of(UNIVERSAL_FORWARDER)));
  }

  @ParameterizedTest
  @MethodSource
  void folders_show_roles(String path, Set<Role> roles) {
    UploadLayout layout = layout(path);
    assertThat(layout.kind()).isEqualTo(UploadKind.INSTANCE_ETC);
    assertThat(layout.roles()).isEqualTo(roles);
  }

  @Test
  void who_receives_and_has_indexes_is_an_indexer() {
    LayoutSurvey survey = new LayoutSurvey();
    String inputs = "etc/apps/in/local/inputs.conf";
    survey.file("etc/system/local/indexes.conf", 9);
    survey.file(inputs, 20);
    assertThat(survey.layout("x").roles()).isEmpty();
    survey.content(inputs, "\n[splunktcp://9997]\n".getBytes(StandardCharsets.UTF_8));
    assertThat(survey.layout("x").roles()).containsExactly(INDEXER);
  }

  @ParameterizedTest
  @CsvSource({"DS_ETC,true", "APP_BUNDLE,false"})
  void another_declared_type_is_told(UploadKind declared, boolean told) {
    Optional<String> said = layout("app/default/app.conf").disagreement(declared);
    assertThat(said.isPresent()).isEqualTo(told);
    said.ifPresent(
        sentence ->
            assertThat(sentence)
                .isEqualTo(
                    "The upload was declared as a deployment server's etc (ds_etc), but its content"
                        + " is one app (app_bundle): one top folder with app/default/app.conf. It"
                        + " is read by its content."));
  }

  @Test
  void loose_files_keep_their_names() {
    UploadLayout layout = layout("inputs.conf", "props.conf");
    assertThat(layout.kind()).isEqualTo(UploadKind.SINGLE_CONF);
    assertThat(layout.place("props.conf")).contains("props.conf");
    assertThat(layout("photo.jpg").shape()).isEqualTo(Shape.NOTHING);
  }

  private static UploadLayout layout(String... paths) {
    LayoutSurvey survey = new LayoutSurvey();
    for (String path : paths) {
      survey.file(path, 1);
    }
    return survey.layout("upload.tgz");
  }
}
