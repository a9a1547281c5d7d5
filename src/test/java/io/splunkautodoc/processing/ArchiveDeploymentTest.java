package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveDeploymentTest {
  private static final Redactor REDACTOR = new Redactor(Fingerprint.NONE);

  private static List<String> places(Tree tree) throws IOException {
    return ArchiveDeployment.read(
            new ByteArrayInputStream(tree.tgz()), "etc.tgz", ArchiveLimits.DEFAULT, REDACTOR)
        .deployment()
        .files()
        .stream()
        .map(file -> file.place())
        .filter(place -> place.conf().equals("inputs"))
        .map(ArchiveDeploymentTest::shown)
        .toList();
  }

  private static String shown(ConfPlace place) {
    return place.path() + " " + place.layer() + " " + place.app();
  }

  private static Tree repository(String serverClassesIn) {
    return new Tree()
        .with("etc/deployment-apps/base/local/app.conf", "[install]")
        .with("etc/mine/web/local/inputs.conf", "[monitor:///a]")
        .with("etc/other/web/local/inputs.conf", "[monitor:///b]")
        .with(
            serverClassesIn + "/serverclass.conf",
            "[global]",
            "repositoryLocation = $SPLUNK_HOME/etc/mine");
  }

  @Test
  void apps_of_the_repository_that_the_instance_names_wait_for_clients() throws IOException {
    assertThat(places(repository("etc/apps/ds/local")))
        .containsExactly("mine/web/local/inputs.conf DEPLOYMENT_APP web");
  }

  @Test
  void what_an_app_for_others_names_is_no_repository_of_the_instance() throws IOException {
    assertThat(places(repository("etc/deployment-apps/ds/local"))).isEmpty();
  }
}
