package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryKindTest {
  @ParameterizedTest
  @CsvSource({
    "CONF, etc/apps/search/local/props.conf",
    "CONF, auth/default/app.conf",
    "CONF, inputs.conf",
    "CONF, repo/serverclass.conf",
    "CONF, etc/system/local/passwords.conf",
    "OTHER, app/README/inputs.conf.example",
    "OTHER, app/docs/jsl.node.conf",
    "OTHER, app/default/._inputs.conf",
    "META, app/metadata/local.meta",
    "SPEC, app/README/inputs.conf.spec",
    "MANIFEST, app/app.manifest",
    "VIEW, app/default/data/ui/views/home.xml",
    "LOOKUP, app/lookups/assets.csv.gz",
    "NESTED_ARCHIVE, app/appserver/addon.SPL",
    "SCRIPT, app/bin/collect",
    "SCRIPT, app/tools/run.ps1",
    "SECRET, etc/auth/splunk.secret",
    "SECRET, etc/auth/mycerts/readme.txt",
    "SECRET, app/certs/client.PEM",
    "SECRET, etc/licenses/enterprise/splunk.txt",
    "SECRET, etc/passwd",
    "SECRET, etc/users/admin/search/history/sh1.csv"
  })
  void a_path_tells_what_a_file_is_for(EntryKind kind, String path) {
    assertThat(EntryKind.of(EtcRoot.parts(path))).isEqualTo(kind);
  }
}
