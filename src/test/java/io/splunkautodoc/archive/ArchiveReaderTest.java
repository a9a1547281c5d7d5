package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
  @Test
  void tells_every_file_with_its_clean_path_size_hash_and_content() {
    Heard heard = Heard.of(ArchiveOf.tgz("./", "./app/", "./app/default/app.conf"));

    assertThat(heard.outcome).isEqualTo(new ReadOutcome.Complete(new ReadCounts(1, 1, 0, 2)));
    assertThat(heard.folders).containsExactly("app");
    assertThat(heard.entries.values())
        .containsExactly(
            new EntryInfo(
                "app/default/app.conf",
                "./app/default/app.conf",
                EntryKind.CONF,
                2,
                "32c4858e22cc2c967b42150fa550562a2c839c2cebcaab91cabdf6f4da020022"));
    assertThat(heard.contents).containsExactly(Map.entry("app/default/app.conf", "#\n"));
  }
}
