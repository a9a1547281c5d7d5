package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {
  @ParameterizedTest
  @CsvSource({
    "$SPLUNK_HOME/etc/apps, CLIENT",
    "$SPLUNK_HOME\\etc\\apps\\, CLIENT",
    "/opt/splunk/etc/apps, CLIENT",
    "/srv/elsewhere, CLIENT",
    "$SPLUNK_HOME/etc/manager-apps, PEERS",
    "$SPLUNK_ETC/master-apps/, PEERS",
    "/opt/splunk/etc/master-apps, PEERS",
    "$SPLUNK_HOME/etc/shcluster/apps, MEMBERS",
    "$SPLUNK_HOME/etc/deployment-apps, NOBODY",
    "/opt/splunk/etc/deployment-apps, NOBODY",
    "$SPLUNK_HOME/var/tmp, NOBODY",
  })
  void an_app_is_read_by_those_whose_folder_it_is_put_into(String location, Landing reader) {
    assertEquals(reader, Landing.of(location));
  }
}
