package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepositoryFoldersTest {
  private static RepositoryFolders named(String conf) {
    return RepositoryFolders.of(ConfText.file("system/local/serverclass.conf", conf).stanzas());
  }

  @Test
  void folders_below_etc_count_however_they_are_written() {
    RepositoryFolders folders =
        named(
            "[global]\nrepositoryLocation = $SPLUNK_HOME/etc/mine\n[serverClass:a]\n"
                + "repositoryLocation = /opt/splunk/etc/apps/ours/repo/\n[serverClass:b]\n"
                + "repositoryLocation = C:\\Splunk\\etc\\windows-apps\n");
    assertEquals(Set.of("mine/", "apps/ours/repo/", "windows-apps/"), folders.folders());
  }

  @Test
  void folders_that_splunk_reads_itself_keep_their_meaning() {
    RepositoryFolders folders =
        named(
            "[global]\nrepositoryLocation = $SPLUNK_HOME/etc/apps\n[serverClass:a]\n"
                + "repositoryLocation = $SPLUNK_HOME/etc/deployment-apps\n[serverClass:b]\n"
                + "repositoryLocation =\n[serverClass:c]\n"
                + "repositoryLocation = $SPLUNK_HOME/etc/shcluster/apps\n");
    assertEquals(Set.of(), folders.folders());
  }

  @Test
  void only_what_lies_in_an_app_there_is_configuration() {
    RepositoryFolders folders = named("[global]\nrepositoryLocation = $SPLUNK_HOME/etc/mine\n");
    ConfPlace place = folders.place("mine/web/local/inputs.conf").orElseThrow();
    assertEquals(Layer.DEPLOYMENT_APP, place.layer());
    assertEquals("web", place.app());
    assertEquals("inputs", place.conf());
    assertEquals("mine/web/local/inputs.conf", place.path());
    assertEquals(Optional.empty(), folders.place("mine/opt/mine/web/local/inputs.conf"));
    assertEquals(Optional.empty(), folders.place("mine/web/bin/inputs.conf"));
    assertEquals(Optional.empty(), folders.place("mine2/web/local/inputs.conf"));
    assertEquals(
        Optional.of("deployment-apps/web/lookups/a.csv"), folders.usual("mine/web/lookups/a.csv"));
  }
}
