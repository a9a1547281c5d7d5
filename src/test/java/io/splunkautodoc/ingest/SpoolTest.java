package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir Path folder;

  @Test
  void a_file_is_in_use_until_it_is_deleted() throws IOException {
    Spool spool = Spool.open(folder, 1);

    SpoolFile file = SpoolFile.create(spool);
    String name = spool.names().iterator().next();
    assertThat(spool.isInUse(name)).isTrue();

    file.discard();
    assertThat(spool.isInUse(name)).isFalse();
    assertThat(spool.names()).isEmpty();
  }

  @Test
  void a_file_that_could_not_be_made_is_not_in_use() throws IOException {
    Spool spool = Spool.open(folder.resolve("spool"), 1);
    Files.delete(folder.resolve("spool"));

    assertThatThrownBy(() -> spool.create("never")).isInstanceOf(IOException.class);
    assertThat(spool.isInUse("never")).isFalse();
  }
}
